import { type FiguresQuestion, figuresPath } from '../../api/figures-path';
import type { Problem } from '../../api/problem';
import type { FiguresAnswer, Row } from '../../api/types';
import { useAnswer } from './use-answer';
import { useStable } from './use-stable';

export interface Figures {
  /** Of the question, below `/api/v1`; null where there is none. */
  path: string | null;
  /** Absent while the first answer is on its way, and where there is none to this question. */
  answer: FiguresAnswer | undefined;
  /** The same array as long as the figures are the same. */
  rows: readonly Row[];
  /** Why there is no newer answer. */
  problem: Problem | undefined;
  /** Whether the answer is still the one to the question before. */
  outdated: boolean;
}

const none: readonly Row[] = [];

/** Figures that stay current: see `useAnswer`. No question, no figures. */
export function useFigures(question: FiguresQuestion | undefined): Figures {
  const path = question ? figuresPath(question) : null;
  const current = useAnswer<FiguresAnswer>(path, question?.campaign);
  const rows = useStable(current.answer?.rows ?? none);
  return { path, ...current, rows };
}
