import type { Disposition, RetractionReason } from '#events';

/** What becomes of a number after a call. */
export interface NextStep {
  /** Nobody is to call it again. */
  readonly closes: boolean;
  /** How soon it may be called again. */
  readonly waitMinutes: number;
  /** Whether it was called at all: only then the next call is one more attempt. */
  readonly dialled: boolean;
}

const hour = 60;
const day = 24 * hour;

/** After these somebody decided, or there is nobody to decide. */
const closing: ReadonlySet<Disposition> = new Set([
  'conversation',
  'partial',
  'refused',
  'language_barrier',
  'not_in_service',
  'not_eligible',
]);

/** How long a number rests after the others, in minutes, where a campaign says nothing else. */
const usualPauses: Partial<Record<Disposition, number>> = {
  other_contact: 4 * hour,
  busy: 30,
  no_answer: day,
  voicemail: day,
  blocked: day,
  technical: hour,
  not_dialled: 0,
};

/** @param pauses minutes of rest that the campaign sets; a number that is closed stays closed */
export function afterOutcome(disposition: Disposition, pauses: Partial<Record<Disposition, number>> = {}): NextStep {
  return {
    closes: closing.has(disposition),
    waitMinutes: closing.has(disposition) ? 0 : (pauses[disposition] ?? usualPauses[disposition] ?? day),
    dialled: disposition !== 'not_dialled',
  };
}

/**
 * The call is not to count, and nobody can say what happened: the number rests for a day. Undefined where the reason
 * says nothing about the number: what a volunteer has erased of himself opens no number.
 */
export function afterRetraction(reason: RetractionReason): NextStep | undefined {
  return reason === 'erasure' ? undefined : { closes: false, waitMinutes: day, dialled: false };
}
