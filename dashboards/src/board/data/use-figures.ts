import useSWR from 'swr';
import { type FiguresQuestion, figuresPath } from '../../api/figures-path';
import type { Problem } from '../../api/problem';
import { getJson } from '../../api/request';
import type { FiguresAnswer, Row } from '../../api/types';
import type { Answered } from './answered';
import { useLive } from './live-figures';
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

async function ask(path: string): Promise<Answered> {
  return { path, answer: await getJson<FiguresAnswer>(path) };
}

/**
 * Figures that stay current. No question, no figures. The answer to the question before stays until the next one is
 * there; not if it was about another campaign, nor if the next one cannot be had: it would pass for what it is not.
 */
export function useFigures(question: FiguresQuestion | undefined): Figures {
  const path = question ? figuresPath(question) : null;
  useLive(path);
  const { data, error } = useSWR<Answered, Problem>(path, ask);
  const outdated = data !== undefined && data.path !== path;
  const usable = !outdated || (!error && data.answer.campaign === question?.campaign);
  const answer = usable ? data?.answer : undefined;
  const rows = useStable(answer?.rows ?? none);
  return { path, answer, rows, problem: error, outdated: outdated && usable };
}
