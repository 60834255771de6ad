import type { PastCall } from './past-calls.js';

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
  const calledAt = ({ calledAt }: PastCall) =>
    precision === 'day' ? calledAt.toPlainDate().toString() : calledAt.toInstant().toString();
  const rows = calls.map((call) => [...Object.values(columns).map((of) => of(call) ?? ''), calledAt(call)].join(','));
  return [[...Object.keys(columns), 'called_at'].join(','), ...rows, ''].join('\r\n');
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
