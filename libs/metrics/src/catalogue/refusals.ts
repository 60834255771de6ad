/** Of metrics that also count calls which were no conversation. */
export const noSentiment = { sentiment: 'a sentiment is recorded of conversations only' } as const;

/** Of metrics that are about sentiment themselves. */
export const ownSentiment = { sentiment: 'the metric is itself about the sentiment' } as const;
