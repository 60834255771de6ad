/** Of metrics that also count calls which were no conversation. */
export const noSentiment = { sentiment: 'a sentiment is recorded of conversations only' } as const;

/** Of metrics that are about sentiment themselves. */
export const ownSentiment = { sentiment: 'the metric is itself about the sentiment' } as const;

/** Of metrics that are about how calls end themselves. */
export const ownDisposition = { disposition: 'the metric is itself about how calls end' } as const;

/** Of averages over days. */
export function noCalendar(instead: string) {
  const reason = `it is an average over days: ${instead}`;
  return { day: reason, week: reason, month: reason, weekday: reason, hour: reason } as const;
}

/** Of metrics that always count from the campaign's first day. */
const cumulative = 'it counts from the beginning of the campaign';
export const sinceTheBeginning = {
  from: cumulative,
  ...{ day: cumulative, week: cumulative, month: cumulative, weekday: cumulative, hour: cumulative },
} as const;

const toDate = 'it is about numbers, of which each may be called on several days: it is counted over all days';
const ofNumbers = 'it is about numbers, not about single calls';

/** Of metrics whose unit is a number of the pool: they stand for the campaign to date, by place called. */
export const ofTheCampaign = {
  ...{ from: toDate, to: toDate, day: toDate, week: toDate, month: toDate, weekday: toDate, hour: toDate },
  ...{ country: ofNumbers, language: ofNumbers, guideline: ofNumbers, attempt: ofNumbers, source: ofNumbers },
  ...{ disposition: ofNumbers, sentiment: ofNumbers },
} as const;

const noCall = 'who has joined has not called yet';

/** Of metrics that count volunteers whether they called or not. */
export const beforeAnyCall = {
  ...{ region: noCall, district: noCall, disposition: noCall, sentiment: noCall, guideline: noCall, attempt: noCall },
  language: 'a volunteer may speak several',
} as const;
