import { z } from 'zod';
import type { AssignmentSnapshot, OutcomeSnapshot, RetractionSnapshot } from '#events';
import { instantOf } from '../freshness/instants.js';

const kinds = ['issued', 'released', 'expired', 'recorded', 'retracted'] as const;

/** Columns of `calls` and `call_events` that an event is made again from. */
export const eventColumns = `call_id, version, kind, campaign, volunteer, volunteer_country, region, language, guideline,
  attempt, assigned_at, revision, called_at, called_at_precision, disposition, sentiment, duration_minutes, reason`;

const instant = z.string().transform(instantOf);

export const storedEvent = z.object({
  call_id: z.string(),
  version: z.string(),
  kind: z.enum(kinds),
  campaign: z.string(),
  volunteer: z.string(),
  volunteer_country: z.string(),
  region: z.string(),
  language: z.string(),
  guideline: z.string(),
  attempt: z.int(),
  assigned_at: instant,
  revision: z.int(),
  called_at: instant,
  called_at_precision: z.enum(['hour', 'day']),
  disposition: z.string(),
  sentiment: z.string(),
  duration_minutes: z.int(),
  reason: z.string(),
});

export type StoredEvent = z.infer<typeof storedEvent>;

/** The data of the event that was stored, as it was published. */
export function snapshotOf(row: StoredEvent): AssignmentSnapshot | OutcomeSnapshot | RetractionSnapshot {
  switch (row.kind) {
    case 'retracted':
      return retraction(row);
    case 'recorded':
      return { ...assignment(row), ...outcome(row) };
    default:
      return assignment(row);
  }
}

function assignment(row: StoredEvent): AssignmentSnapshot {
  return {
    campaign: row.campaign,
    callId: row.call_id,
    ...(row.volunteer === '0' ? {} : { volunteer: BigInt(row.volunteer).toString(16).padStart(16, '0') }),
    volunteerCountry: row.volunteer_country,
    region: row.region,
    language: row.language,
    guideline: row.guideline,
    attempt: row.attempt,
    assignedAt: row.assigned_at,
  };
}

function outcome(row: StoredEvent): Omit<OutcomeSnapshot, keyof AssignmentSnapshot> {
  return {
    revision: row.revision,
    calledAt: row.called_at,
    ...(row.called_at_precision === 'day' ? { calledAtPrecision: 'day' } : {}),
    disposition: row.disposition as OutcomeSnapshot['disposition'],
    ...(row.sentiment === 'not-recorded'
      ? {}
      : { sentiment: row.sentiment as NonNullable<OutcomeSnapshot['sentiment']> }),
    ...(row.duration_minutes < 0 ? {} : { durationMinutes: row.duration_minutes }),
  };
}

function retraction(row: StoredEvent): RetractionSnapshot {
  return {
    campaign: row.campaign,
    callId: row.call_id,
    assignedAt: row.assigned_at,
    reason: row.reason as RetractionSnapshot['reason'],
  };
}
