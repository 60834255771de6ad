import type { RowBinaryWriter } from '#clickhouse';
import {
  type AssignmentSnapshot,
  type CallEvent,
  type Disposition,
  epochSecondsOf,
  type OutcomeSnapshot,
  type RetractionSnapshot,
  type Sentiment,
} from '#events';

/** Columns of `call_events`, in the order in which `writeCall` writes them. */
export const callColumns = [
  'campaign',
  'assigned_on',
  'call_id',
  'version',
  'kind',
  'volunteer',
  'volunteer_country',
  'region',
  'language',
  'guideline',
  'attempt',
  'assigned_at',
  'revision',
  'called_at',
  'called_at_precision',
  'disposition',
  'sentiment',
  'duration_minutes',
  'reason',
];

// Values of the tables' Enum8 columns: see the migrations.
const kinds: Record<CallEvent['type'], number> = {
  'org.callboard.assignment.issued': 1,
  'org.callboard.assignment.released': 2,
  'org.callboard.assignment.expired': 3,
  'org.callboard.outcome.recorded': 4,
  'org.callboard.outcome.retracted': 5,
};
const precisions = { hour: 0, day: 1 };
const dispositions: Record<Disposition, number> = {
  conversation: 1,
  partial: 2,
  refused: 3,
  other_contact: 4,
  language_barrier: 5,
  not_dialled: 6,
  busy: 7,
  no_answer: 8,
  voicemail: 9,
  blocked: 10,
  technical: 11,
  not_in_service: 12,
  not_eligible: 13,
};
const sentiments: Record<Sentiment, number> = { positive: 1, neutral: 2, negative: 3 };

/** What a row holds where its event says nothing. */
const none = {
  volunteer: '0000000000000000',
  enum: 0,
  text: '',
  number: 0,
  duration: -1,
  country: 'ZZ',
  region: 'unknown',
};

const secondsADay = 86_400;

/** Writes the event as a row in RowBinary. */
export function writeCall(rows: RowBinaryWriter, event: CallEvent, version: bigint): void {
  const data = event.data as RetractionSnapshot & Partial<OutcomeSnapshot & AssignmentSnapshot>;
  const assignedAt = epochSecondsOf(data.assignedAt);
  rows.string(data.campaign);
  rows.uint16(Math.floor(assignedAt / secondsADay));
  rows.uuid(data.callId);
  rows.uint64(version);
  rows.uint8(kinds[event.type]);
  rows.uint64Hex(data.volunteer ?? none.volunteer);
  rows.string(data.volunteerCountry ?? none.country);
  rows.string(data.region ?? none.region);
  rows.string(data.language ?? none.text);
  rows.string(data.guideline ?? none.text);
  rows.uint8(data.attempt ?? none.number);
  rows.uint32(assignedAt);
  rows.uint16(data.revision ?? none.number);
  rows.uint32(data.calledAt === undefined ? none.number : epochSecondsOf(data.calledAt));
  rows.uint8(precisions[data.calledAtPrecision ?? 'hour']);
  rows.uint8(data.disposition === undefined ? none.enum : dispositions[data.disposition]);
  rows.uint8(data.sentiment === undefined ? none.enum : sentiments[data.sentiment]);
  rows.int16(data.durationMinutes ?? none.duration);
  rows.string(data.reason ?? none.text);
}
