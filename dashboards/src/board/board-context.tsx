'use client';

import { createContext, useContext } from 'react';
import type { Campaign, Definitions, Localized, MetricDefinition, MetricName } from '../api/types';
import type { Format } from '../format/format';
import type { Subject } from './details/subject';
import type { Day } from './state/days';
import type { Span } from './state/range';
import type { BoardState } from './state/state';

/** What every part of the board knows. */
export interface BoardContext {
  campaign: Campaign;
  definitions: Definitions;
  state: BoardState;
  /** Goes a step from what is shown, and changes the address with it. */
  change: (step: (now: BoardState) => BoardState) => void;
  /** The current day in the zone of the campaign. */
  today: Day;
  span: Span;
  format: Format;
  /** The text in the language of the page. */
  text: (localized: Localized) => string;
  definition: (metric: MetricName) => MetricDefinition | undefined;
  /** Opens what there is to know about a figure. */
  explain: (subject: Subject) => void;
}

const Context = createContext<BoardContext | undefined>(undefined);

export const BoardProvider = Context.Provider;

/** @throws Error outside a board */
export function useBoard(): BoardContext {
  const board = useContext(Context);
  if (!board) throw new Error('useBoard is for parts of a board');
  return board;
}
