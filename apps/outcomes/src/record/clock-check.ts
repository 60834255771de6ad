import type { FieldError } from '#platform';
import type { SaidOutcome } from '../outcome/outcome-fields.js';

/** How far the caller's clock may be off, in milliseconds. */
const skew = 2 * 60_000;

/**
 * What cannot be true of a call, by our clock. Only the edge can check this: events carry no exact times.
 *
 * @param assigned when the number was handed out, exact
 */
export function clockFaults(said: SaidOutcome, assigned: Date, now: Date): FieldError[] {
  const faults: FieldError[] = [];
  if (said.calledAt !== undefined) {
    const called = Date.parse(said.calledAt);
    if (called < assigned.getTime() - skew)
      faults.push({ field: 'calledAt', message: 'is before the number was handed out' });
    if (called > now.getTime() + skew) faults.push({ field: 'calledAt', message: 'is in the future' });
  }
  if ((said.durationSeconds ?? 0) * 1000 > now.getTime() - assigned.getTime() + skew)
    faults.push({ field: 'durationSeconds', message: 'is longer than the time since the number was handed out' });
  return faults;
}
