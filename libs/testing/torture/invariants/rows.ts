import { z } from 'zod';
import { versionOf } from '#events';
import type { Stage } from '../stage/stage.js';
import { compare, type Findings } from './findings.js';

const eventRow = z.object({ call_id: z.string(), version: z.string(), n: z.coerce.number() });
const stateRow = z.object({ call_id: z.string(), version: z.string() });
const letterRow = z.object({ reason: z.string(), n: z.string() });

/** Every event of the ledger is one logical row, and nothing else is; the state of a call is its highest version. */
export async function wrongRows({ clickhouse, ledger }: Stage): Promise<Findings> {
  const expected = new Map<string, bigint>();
  const lost: string[] = [];
  const events = await clickhouse.select(
    eventRow,
    'SELECT call_id, version, count() AS n FROM call_events FINAL GROUP BY call_id, version',
  );
  const left = new Map(events.map(({ call_id, version, n }) => [`${call_id} ${version}`, n]));
  const wrong: string[] = [];
  for (const { subject, type, data } of ledger.events) {
    const version = versionOf(type, data);
    const key = `${subject} ${version}`;
    const rows = left.get(key);
    if (rows === undefined) lost.push(`${type} of ${key}`);
    else if (rows > 1) wrong.push(`${type} of ${key}: ${rows} rows`);
    left.delete(key);
    if (version > (expected.get(subject) ?? -1n)) expected.set(subject, version);
  }
  for (const key of left.keys()) wrong.push(`event ${key}: out of nowhere`);
  const states = await clickhouse.select(stateRow, 'SELECT call_id, version FROM calls FINAL');
  const actual = new Map(states.map(({ call_id, version }) => [call_id, version]));
  const wanted = new Map([...expected].map(([id, version]) => [id, String(version)]));
  return { lost, wrong: [...wrong, ...compare('state of call', actual, wanted)] };
}

/** What cannot be counted is a dead letter, once, and nothing else is. */
export async function wrongDeadLetters({ clickhouse, ledger }: Stage): Promise<string[]> {
  const rows = await clickhouse.select(
    letterRow,
    'SELECT reason, count() AS n FROM dead_letters FINAL GROUP BY reason',
  );
  const actual = new Map(rows.map(({ reason, n }) => [reason, n]));
  const expected = new Map([...ledger.deadLetters].map(([reason, n]) => [reason, String(n)]));
  return compare('dead letters', actual, expected);
}
