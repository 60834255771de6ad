import type { PastCall } from './past-calls.js';
import type { PastVolunteer } from './past-volunteers.js';

/** `hour`: called_at is a time; `day`: only a date, as many lists have it. */
export type Precision = 'hour' | 'day';

const columns = {
  key: (call: PastCall) => call.key,
  volunteer: (call: PastCall) => call.volunteer,
  country: (call: PastCall) => call.country,
  region: (call: PastCall) => call.region,
  disposition: (call: PastCall) => call.disposition,
  sentiment: (call: PastCall) => call.sentiment,
  duration_seconds: (call: PastCall) => call.durationSeconds,
};

/** The calls as a CSV file (RFC 4180). Nothing in them needs quotes. */
export function csvOf(calls: readonly PastCall[], precision: Precision): string {
  const calledAt = ({ day, calledAt }: PastCall) => (precision === 'day' ? day : calledAt.toISOString());
  return table({ ...columns, called_at: calledAt }, calls);
}

/** The volunteers as a CSV file. */
export function csvOfVolunteers(volunteers: Iterable<PastVolunteer>): string {
  const columns = {
    volunteer: ({ name }: PastVolunteer) => name,
    country: ({ country }: PastVolunteer) => country,
    languages: ({ languages }: PastVolunteer) => languages.join(' '),
    invitation: ({ invitation }: PastVolunteer) => invitation,
    joined_on: ({ joinedOn }: PastVolunteer) => joinedOn,
  };
  return table(columns, [...volunteers]);
}

function table<T>(columns: Readonly<Record<string, (row: T) => string | number | undefined>>, rows: readonly T[]) {
  const cells = Object.values(columns);
  const lines = rows.map((row) => cells.map((of) => of(row) ?? '').join(','));
  return [Object.keys(columns).join(','), ...lines, ''].join('\r\n');
}

/** How to read it: the mapping for `POST /imports`. */
export function mappingOf(source: string, language: string, precision: Precision): object {
  return {
    source,
    key: { column: 'key' },
    volunteer: { column: 'volunteer' },
    country: { column: 'country' },
    region: { column: 'region' },
    language: { constant: language },
    calledAt: { column: 'called_at', format: precision === 'day' ? 'date' : 'date-time' },
    disposition: { column: 'disposition' },
    sentiment: { column: 'sentiment', empty: null },
    durationSeconds: { column: 'duration_seconds', empty: null },
  };
}

/** How to read the volunteers of that source. */
export function mappingOfVolunteers(source: string): object {
  return {
    list: 'volunteers',
    source,
    volunteer: { column: 'volunteer' },
    country: { column: 'country' },
    languages: { column: 'languages' },
    invitation: { column: 'invitation' },
    joinedOn: { column: 'joined_on' },
  };
}
