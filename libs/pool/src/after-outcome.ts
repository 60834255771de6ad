import type { Disposition } from '#events';

/** What becomes of a number after a call. */
export interface NextStep {
  /** Nobody is to call it again. */
  readonly closes: boolean;
  /** How soon it may be called again. */
  readonly waitMinutes: number;
  /** Whether it was called at all: only then the next call is one more attempt. */
  readonly dialled: boolean;
}

const closed: NextStep = { closes: true, waitMinutes: 0, dialled: true };
const again = (waitMinutes: number): NextStep => ({ closes: false, waitMinutes, dialled: true });

const hour = 60;
const day = 24 * hour;

/** A number that was called this often without anybody being reached is left alone. */
export const mostAttempts = 5;

export const afterOutcome: Readonly<Record<Disposition, NextStep>> = {
  conversation: closed,
  partial: closed,
  refused: closed,
  language_barrier: closed,
  not_in_service: closed,
  not_eligible: closed,
  other_contact: again(4 * hour),
  busy: again(30),
  no_answer: again(day),
  voicemail: again(day),
  blocked: again(day),
  technical: again(hour),
  not_dialled: { closes: false, waitMinutes: 0, dialled: false },
};

/** The call is not to count, and nobody can say what happened: the number rests for a day. */
export const afterRetraction: NextStep = { closes: false, waitMinutes: day, dialled: false };
