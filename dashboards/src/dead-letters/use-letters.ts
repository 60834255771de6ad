import useSWRInfinite from 'swr/infinite';
import type { Problem } from '../api/problem';
import { getJson } from '../api/request';
import type { DeadLetter, DeadLetters } from '../api/types';

export const shows = ['outstanding', 'resolved', 'all'] as const;

/** Which letters are listed. */
export interface Choice {
  show: (typeof shows)[number];
  reason: DeadLetter['reason'] | undefined;
}

const pageSize = '50';
const refreshMs = 10_000;

/** The address of a page, below `/api/v1`. */
export function pagePath({ show, reason }: Choice, cursor: string | undefined): string {
  const query = new URLSearchParams({ limit: pageSize });
  if (show !== 'all') query.set('outstanding', String(show === 'outstanding'));
  if (reason !== undefined) query.set('reason', reason);
  if (cursor !== undefined) query.set('cursor', cursor);
  return `/dead-letters?${query}`;
}

/** The letters chosen, page by page. */
export function useLetters(choice: Choice, onError: (problem: Problem) => void) {
  const { data, error, setSize, mutate } = useSWRInfinite<DeadLetters, Problem>(
    (index, before: DeadLetters | null) => {
      if (index > 0 && !before?.next) return null;
      return pagePath(choice, before?.next ?? undefined);
    },
    getJson,
    { refreshInterval: refreshMs, onError },
  );
  return {
    letters: data?.flatMap(({ letters }) => letters),
    outstanding: data?.[0]?.outstanding,
    hasMore: Boolean(data?.at(-1)?.next),
    problem: error,
    more: () => void setSize((size) => size + 1),
    refresh: () => void mutate(),
  };
}
