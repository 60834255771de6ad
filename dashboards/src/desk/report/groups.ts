import type { Disposition } from '../data/model';

/** How a call may have ended, in the order in which it is thought of. */
export const groups = {
  talked: ['conversation', 'partial'],
  nobody: ['no_answer', 'refused', 'busy', 'voicemail', 'other_contact', 'language_barrier'],
  number: ['not_in_service', 'not_eligible', 'blocked', 'technical', 'not_dialled'],
} as const satisfies Record<string, readonly Disposition[]>;

/** Who spoke may have asked never to be called again. */
export const spoke: readonly Disposition[] = [
  'conversation',
  'partial',
  'refused',
  'other_contact',
  'language_barrier',
  'not_eligible',
];

/** What of this the service takes a duration for. */
export const hasDuration = (disposition: Disposition): boolean => disposition !== 'not_dialled';
