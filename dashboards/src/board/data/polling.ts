import type { SWRConfiguration } from 'swr';
import { Problem } from '../../api/problem';
import { getJson } from '../../api/request';

export const pollMs = 2_000;
const retryMs = 3_000;

/**
 * How a page stays current that is not told of changes: it asks again every two seconds while somebody looks at it,
 * and keeps what it has until the next answer is there. What is refused for good is not asked for again.
 */
export const polling: SWRConfiguration = {
  fetcher: getJson,
  refreshInterval: pollMs,
  dedupingInterval: pollMs / 2,
  keepPreviousData: true,
  onErrorRetry: (problem, _key, _config, revalidate, { retryCount }) => {
    if (problem instanceof Problem && !problem.passing) return;
    setTimeout(() => void revalidate({ retryCount }), retryMs);
  },
};

/** For what changes with a release of the software, or with a day that is over. */
export const seldom: SWRConfiguration = { refreshInterval: 60_000 };
