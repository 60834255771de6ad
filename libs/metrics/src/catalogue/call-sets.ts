import { conversationDispositions, type Disposition, dispositions, type Sentiment, sentiments } from '#events';

/** The sentiment of a conversation, or that none was recorded. */
export type SentimentValue = Sentiment | 'not-recorded';

export const sentimentValues = [...sentiments, 'not-recorded'] as const satisfies readonly SentimentValue[];

/**
 * The time that puts a call on a day of the campaign's zone. `called`: when it was made, so only calls with an outcome,
 * and never `not_dialled`; `assigned`: when the number was handed out.
 */
export const callTimes = ['assigned', 'called'] as const;
export type CallTime = (typeof callTimes)[number];

/** `joined`: of volunteers, who are counted one by one. */
export type Time = CallTime | 'joined';

/**
 * Which calls a measure looks at. Retracted calls are in no set.
 */
export interface CallSet {
  readonly time: Time;
  /** Only these. Absent: whatever came of it, or nothing yet. */
  readonly dispositions?: readonly Disposition[];
  /** Absent: whatever was recorded, or nothing. */
  readonly sentiments?: readonly SentimentValue[];
  /** Only first dials to their numbers. */
  readonly isFirstAttempt?: true;
  /** Only calls of which this is known. */
  readonly known?: Countable;
}

/** What there can be different ones of. */
export type Countable = 'volunteer' | 'country' | 'region';

/** Everybody who joined, whether he ever called or not. */
export const joined: CallSet = { time: 'joined' };

/** Every number that was handed out or imported, and that nobody has retracted since. */
export const assigned: CallSet = { time: 'assigned' };

/** Every call that was dialled, whether anybody answered or not. */
export const dialled: CallSet = { time: 'called' };

/** Calls in which a person answered. */
export const answered: CallSet = {
  time: 'called',
  dispositions: ['conversation', 'partial', 'refused', 'language_barrier', 'other_contact', 'not_eligible'],
};

/** Every call that was dialled, of which nobody learnt that the number does not work. */
export const dialledWorking: CallSet = {
  time: 'called',
  dispositions: dispositions.filter((disposition) => !['not_dialled', 'not_in_service'].includes(disposition)),
};

/** Calls in which the subject was talked about. */
export const conversed: CallSet = { time: 'called', dispositions: conversationDispositions };

/** Conversations with one of these sentiments. */
export function conversedWith(...values: readonly SentimentValue[]): CallSet {
  return { ...conversed, sentiments: values };
}
