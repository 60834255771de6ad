import { type OutcomeSnapshot, organizerRevisions, revisionNumber } from '#events';
import type { KnownCall } from '../../snapshots/known-call.js';
import { isSameContent } from '../../snapshots/same-content.js';
import type { RejectedRow } from '../map/faults.js';
import type { MappedRow } from '../map/row-mapper.js';

/** What is to be done for a row. */
export interface Step {
  readonly counts: 'accepted' | 'corrected' | 'unchanged';
  readonly call: OutcomeSnapshot;
  /** Whether the call does not exist yet. */
  readonly isNew: boolean;
}

/**
 * Compares a row with the call that was made of it before, if any. Importing again changes nothing, and what is
 * already imported changes only by a higher revision.
 */
export function decide({ line, call }: MappedRow, known: KnownCall | undefined): Step | RejectedRow {
  const reject = (field: string, reason: string): RejectedRow => ({ line, field, reason });
  if (!known) {
    if (call.revision === 1) return { counts: 'accepted', call, isNew: true };
    return reject('revision', `is ${call.revision}, but this row was never imported; the first revision is 1`);
  }
  if (known.kind === 'retracted') return reject('key', 'the call of this row was retracted, which is final');
  if (known.kind === 'recorded' && isSameContent(known.data, call))
    return { counts: 'unchanged', call: known.data, isNew: false };
  if (known.kind === 'recorded' && call.revision <= known.data.revision)
    return reject('revision', outranked(known.data.revision));
  const { assignedAt } = known.data;
  // A call is stored under its first date; under a second one it would count twice.
  if (call.calledAt < assignedAt)
    return reject(
      'calledAt',
      `is before ${assignedAt}, when this call was first imported to have been; retract it and give the row another key`,
    );
  const counts = known.kind === 'recorded' ? 'corrected' : 'accepted';
  return { counts, call: { ...call, assignedAt }, isNew: false };
}

function outranked(revision: number): string {
  const past =
    revision < organizerRevisions.first
      ? 'already imported with other content'
      : 'already imported, and corrected by an organizer since';
  const next = revision + 1;
  return revisionNumber.safeParse(next).success
    ? `${past}; to replace it give it revision ${next} or higher`
    : `${past}; no higher revision is left`;
}
