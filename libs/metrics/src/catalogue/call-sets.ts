import { conversationDispositions, type Disposition, type Sentiment, sentiments } from '#events';

/** The sentiment of a conversation, or that none was recorded. */
export type SentimentValue = Sentiment | 'not-recorded';

export const sentimentValues = [...sentiments, 'not-recorded'] as const satisfies readonly SentimentValue[];

/**
 * The time that puts a call on a day of the campaign's zone. `called`: when it was made, so only calls with an outcome,
 * and never `not_dialled`; `assigned`: when the number was handed out.
 */
export const times = ['assigned', 'called'] as const;
export type Time = (typeof times)[number];

/**
 * Which calls a measure looks at. Retracted calls are in no set.
 */
export interface CallSet {
  readonly time: Time;
  /** Only these. Absent: whatever came of it, or nothing yet. */
  readonly dispositions?: readonly Disposition[];
  /** Absent: whatever was recorded, or nothing. */
  readonly sentiments?: readonly SentimentValue[];
  /** Only calls of which this is known. */
  readonly known?: 'volunteer' | 'country';
}

/** Every number that was handed out or imported, and that nobody has retracted since. */
export const assigned: CallSet = { time: 'assigned' };

/** Every call that was dialled, whether anybody answered or not. */
export const dialled: CallSet = { time: 'called' };

/** Calls in which a person answered. */
export const answered: CallSet = {
  time: 'called',
  dispositions: ['conversation', 'partial', 'refused', 'language_barrier', 'other_contact', 'not_eligible'],
};

/** Calls in which the subject was talked about. */
export const conversed: CallSet = { time: 'called', dispositions: conversationDispositions };

/** Conversations with one of these sentiments. */
export function conversedWith(...values: readonly SentimentValue[]): CallSet {
  return { ...conversed, sentiments: values };
}
