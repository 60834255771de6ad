import { Problem } from '#platform';

/** 429: he has as many numbers as one may have. */
export const tooManyOpen = (most: number) =>
  new Problem({
    status: 429,
    title: 'Too many numbers at a time',
    detail:
      `You have ${most} numbers that you have not reported on. ` +
      'Report how those calls went, or give numbers back, then ask again.',
    headers: { 'retry-after': '60' },
  });

/** 403: an organizer has excluded him. */
export const excluded = () =>
  new Problem({
    status: 403,
    type: 'https://callboard.org/problems/excluded',
    title: 'No more numbers for you',
    detail:
      'The organizers of this campaign have decided that you get no more numbers, and that your calls are not counted. ' +
      'If you think that this is a mistake, write to the organizers and tell them when you joined.',
  });

/** 503: an organizer has stopped the hand-out. */
export const handOutPaused = () =>
  new Problem({
    status: 503,
    type: 'https://callboard.org/problems/paused',
    title: 'Calling is paused',
    detail: 'The organizers have paused this campaign. You can still report calls that you made. Ask again later.',
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
