/**
 * How a call ended, each with its code in: The American Association for Public Opinion Research,
 * Standard Definitions, 9th edition (2016), table 1 (final disposition codes for RDD telephone surveys).
 */
export const dispositionCodes = {
  /** The guideline's core message or question was reached. */
  conversation: ['1.1'],
  /** Talked on the subject, ended earlier. */
  partial: ['1.2'],
  /** Said no or hung up. */
  refused: ['2.1', '2.12'],
  /** Answered, but nobody was able to talk now. */
  other_contact: ['2.21'],
  language_barrier: ['2.33'],
  /** The volunteer did not call: not a dial. */
  not_dialled: ['3.11'],
  busy: ['3.12'],
  no_answer: ['3.13'],
  voicemail: ['3.14'],
  blocked: ['3.15'],
  technical: ['3.16'],
  not_in_service: ['4.3'],
  /** Office, business or child. */
  not_eligible: ['4.5', '4.7'],
} as const satisfies Record<string, readonly string[]>;

export type Disposition = keyof typeof dispositionCodes;

export const dispositions = Object.keys(dispositionCodes) as [Disposition, ...Disposition[]];

/** Only of these a sentiment can be recorded. */
export const conversationDispositions = ['conversation', 'partial'] as const satisfies Disposition[];

/** As the volunteer recorded it, by the campaign's codebook. Absent: not recorded. */
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

/** Whether a sentiment can be recorded with this disposition. */
export function hasSentiment(disposition: Disposition): boolean {
  return (conversationDispositions as readonly Disposition[]).includes(disposition);
}
