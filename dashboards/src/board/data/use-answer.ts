import useSWR from 'swr';
import type { Problem } from '../../api/problem';
import { getJson } from '../../api/request';
import type { Answered } from './answered';
import { useLive } from './live-figures';

interface Current<Answer> {
  /** Absent while the first answer is on its way, and where there is none to this question. */
  answer: Answer | undefined;
  /** Why there is no newer answer. */
  problem: Problem | undefined;
  /** Whether the answer is still the one to the question before. */
  outdated: boolean;
}

/**
 * An answer that stays current. The one to the question before stays until the next one is there; not if it was about
 * another campaign, nor if the next one cannot be had: it would pass for what it is not.
 *
 * @param path of the question, below `/api/v1`; null: no question, no answer
 * @param campaign that the question is about
 */
export function useAnswer<Answer extends { campaign: string }>(
  path: string | null,
  campaign: string | undefined,
): Current<Answer> {
  useLive(path);
  const ask = async (key: string) => ({ path: key, answer: await getJson<Answer>(key) });
  const { data, error } = useSWR<Answered<Answer>, Problem>(path, ask);
  const outdated = data !== undefined && data.path !== path;
  const usable = !outdated || (!error && data.answer.campaign === campaign);
  return { answer: usable ? data?.answer : undefined, problem: error, outdated: outdated && usable };
}
