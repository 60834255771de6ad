import type { Disposition, RetractionReason } from '#events';
import type { Weighted } from '../random/random.js';

/** How calls end, in per mille: in about half of them there is a conversation, as was published of such a campaign. */
export const dispositionMix: Weighted<Disposition> = [
  ['conversation', 360],
  ['partial', 130],
  ['refused', 175],
  ['no_answer', 160],
  ['voicemail', 50],
  ['busy', 40],
  ['other_contact', 30],
  ['not_in_service', 20],
  ['not_eligible', 12],
  ['blocked', 7],
  ['technical', 6],
  ['language_barrier', 5],
  ['not_dialled', 5],
];

/** What becomes of a number that was handed out. */
export type Fate = 'reported' | 'handed-back' | 'handed-back-and-reported' | 'reported-late' | 'never-reported';

export const fateMix: Weighted<Fate> = [
  ['reported', 930],
  ['handed-back', 30],
  ['handed-back-and-reported', 5],
  ['reported-late', 15],
  ['never-reported', 20],
];

export const reasonMix: Weighted<RetractionReason> = [
  ['mistake', 5],
  ['duplicate', 3],
  ['test', 1],
  ['erasure', 1],
];
