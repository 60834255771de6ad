/** Of metrics that also count calls which were no conversation. */
export const noSentiment = { sentiment: 'a sentiment is recorded of conversations only' } as const;

/** Of metrics that are about sentiment themselves. */
export const ownSentiment = { sentiment: 'the metric is itself about the sentiment' } as const;

/** Of metrics that are about how calls end themselves. */
export const ownDisposition = { disposition: 'the metric is itself about how calls end' } as const;

/** Days, and all that is part of them or made of them. */
const calendar = (reason: string) => ({ day: reason, week: reason, month: reason, weekday: reason, hour: reason });

/** Of averages over days. */
export const noCalendar = (instead: string) => calendar(`it is an average over days: ${instead}`);

const cumulative = 'it counts from the beginning of the campaign';

/** Of metrics that always count from the campaign's first day. */
export const sinceTheBeginning = { from: cumulative, ...calendar(cumulative) } as const;

const toDate = 'it is about numbers, of which each may be called on several days: it is counted over all days';
const ofNumbers = 'it is about numbers, not about single calls';

/** Of metrics whose unit is a number of the pool: they stand for the campaign to date, by place called. */
export const ofTheCampaign = {
  ...{ from: toDate, to: toDate, ...calendar(toDate) },
  ...{ country: ofNumbers, language: ofNumbers, guideline: ofNumbers, attempt: ofNumbers, source: ofNumbers },
  ...{ disposition: ofNumbers, sentiment: ofNumbers },
} as const;

const noCall = 'who has joined has not called yet';

/** Of metrics that count volunteers whether they called or not. */
export const beforeAnyCall = {
  ...{ region: noCall, district: noCall, disposition: noCall, sentiment: noCall, guideline: noCall, attempt: noCall },
  language: 'a volunteer may speak several',
} as const;
