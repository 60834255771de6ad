import { Problem } from '#platform';
import { mostOpenLeases } from '../pools/pools.js';

/** 429: he has as many numbers as one may have. */
export const tooManyOpen = () =>
  new Problem({
    status: 429,
    title: 'Too many numbers at a time',
    detail:
      `You have ${mostOpenLeases} numbers that you have not reported on. ` +
      'Report how those calls went, or give numbers back, then ask again.',
    headers: { 'retry-after': '60' },
  });

/** 409: the request was answered before, and its call is over. */
export const requestIsOver = () =>
  new Problem({
    status: 409,
    title: 'The call of this request is over',
    detail: 'A number was handed out for this requestId, and its time is over. Ask with a new requestId.',
    errors: [{ field: 'requestId', message: 'was answered before' }],
  });
