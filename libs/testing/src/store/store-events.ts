import { type ClickHouse, RollupDays } from '#clickhouse';
import { versionOf } from '#events';
import type { AnyCallEvent, JoinedEvent } from '../builders/index.js';

const kinds = {
  'org.callboard.assignment.issued': 'issued',
  'org.callboard.assignment.released': 'released',
  'org.callboard.assignment.expired': 'expired',
  'org.callboard.outcome.recorded': 'recorded',
  'org.callboard.outcome.retracted': 'retracted',
} as const;

/**
 * Puts events into `call_events` as they are, in this order, duplicates too, and marks their days: for tests of what
 * reads the tables.
 * Written apart from the aggregator on purpose.
 */
export async function storeEvents(clickhouse: ClickHouse, events: readonly AnyCallEvent[]): Promise<void> {
  await clickhouse.insert('call_events', events.map(rowOf));
  const days = events.map(({ data }) => ({ campaign: data.campaign, assignedOn: data.assignedAt.slice(0, 10) }));
  await new RollupDays(clickhouse).mark(days);
}

/** Puts volunteers into their table, in this order, duplicates too. */
export async function storeVolunteers(clickhouse: ClickHouse, events: readonly JoinedEvent[]): Promise<void> {
  const rows = events.map(({ type, data }) => ({
    campaign: data.campaign,
    volunteer: String(BigInt(`0x${data.volunteer}`)),
    version: String(versionOf(type, data)),
    country: data.country,
    languages: data.languages,
    source: data.source ?? '',
    joined_at: seconds(data.joinedAt),
  }));
  await clickhouse.insert('volunteers', rows);
}

function rowOf({ type, data }: AnyCallEvent): object {
  const fields: Readonly<Record<string, unknown>> = data;
  return {
    campaign: data.campaign,
    assigned_on: data.assignedAt.slice(0, 10),
    call_id: data.callId,
    version: String(versionOf(type, data)),
    kind: kinds[type],
    volunteer: String(BigInt(`0x${fields.volunteer ?? '0'}`)),
    volunteer_country: fields.volunteerCountry ?? '',
    region: fields.region ?? '',
    language: fields.language ?? '',
    guideline: fields.guideline ?? '',
    attempt: fields.attempt ?? 0,
    assigned_at: seconds(data.assignedAt),
    revision: fields.revision ?? 0,
    called_at: seconds(fields.calledAt ?? '1970-01-01T00:00:00Z'),
    called_at_precision: fields.calledAtPrecision ?? 'hour',
    disposition: fields.disposition ?? 'none',
    sentiment: fields.sentiment ?? 'not-recorded',
    duration_minutes: fields.durationMinutes ?? -1,
    reason: fields.reason ?? '',
  };
}

const seconds = (time: unknown) => Date.parse(String(time)) / 1000;
