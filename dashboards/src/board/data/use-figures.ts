import useSWR, { type SWRConfiguration } from 'swr';
import { type FiguresQuestion, figuresPath } from '../../api/figures-path';
import type { Problem } from '../../api/problem';
import type { FiguresAnswer, Row } from '../../api/types';
import { useStable } from './use-stable';

export interface Figures {
  /** Absent while the first answer is on its way. */
  answer: FiguresAnswer | undefined;
  /** The same array as long as the figures are the same. */
  rows: readonly Row[];
  /** Why there is no newer answer. */
  problem: Problem | undefined;
  /** Whether the answer is still the one to the question before. */
  outdated: boolean;
}

const none: readonly Row[] = [];

/** Figures that stay current. No question, no figures. */
export function useFigures(question: FiguresQuestion | undefined, options: SWRConfiguration = {}): Figures {
  const path = question ? figuresPath(question) : null;
  const { data, error, isLoading } = useSWR<FiguresAnswer, Problem>(path, options);
  // What another campaign answered is not shown under the name of this one.
  const answer = data && data.campaign === question?.campaign ? data : undefined;
  const rows = useStable(answer?.rows ?? none);
  return { answer, rows, problem: error, outdated: isLoading && answer !== undefined };
}
