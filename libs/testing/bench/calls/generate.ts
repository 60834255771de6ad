import type { BenchContext } from '../context.js';

const months = 12;

/**
 * Calls of a year, written by ClickHouse itself: as many as are asked for, of 46,000 volunteers, few of them making
 * most calls, few countries and regions having most. One in seven has no outcome.
 */
const insert = `
INSERT INTO call_events
WITH number * ${months} + {month:UInt64} AS n,
  cityHash64(n, 1) / 18446744073709551616 AS u, cityHash64(n, 2) / 18446744073709551616 AS v,
  toUInt32(46000 * pow(u, 1.5)) AS person, cityHash64(person, 7) / 18446744073709551616 AS home,
  {begin:DateTime('UTC')} + toIntervalHour(toUInt32(({month:UInt64} + v) / ${months} * 8760)) AS handed_out,
  cityHash64(n, 3) % 100 < 85 AS has_outcome, cityHash64(n, 4) % 100 AS d, cityHash64(n, 5) % 100 AS s,
  cityHash64(n, 11) / 18446744073709551616 AS place
SELECT 'demo', toDate(handed_out), generateUUIDv4(n),
  bitShiftLeft(toUInt64(if(has_outcome, 4, 1)), 48) + cityHash64(n, 9) % 281474976710656,
  if(has_outcome, 'recorded', 'issued'), cityHash64(person, 'volunteer'),
  {countries:Array(String)}[1 + toUInt32(pow(home, 3) * length({countries:Array(String)}))],
  {regions:Array(String)}[1 + toUInt32(pow(place, 1.6) * length({regions:Array(String)}))],
  if(person % 10 = 0, 'uk', 'ru'), '1', 1, handed_out, has_outcome,
  if(has_outcome, handed_out + toIntervalHour(if(cityHash64(n, 12) % 50 = 0, 30, 1)), toDateTime(0, 'UTC')), 'hour',
  if(has_outcome, multiIf(d < 35, 'conversation', d < 45, 'partial', d < 60, 'refused', d < 65, 'other_contact',
    d < 67, 'language_barrier', d < 70, 'not_dialled', d < 75, 'busy', d < 90, 'no_answer', d < 94, 'voicemail',
    d < 95, 'blocked', d < 96, 'technical', d < 99, 'not_in_service', 'not_eligible'), 'none') AS disposition,
  if(disposition IN ('conversation', 'partial'),
    multiIf(s < 45, 'positive', s < 65, 'neutral', s < 85, 'negative', 'not-recorded'), 'not-recorded'),
  if(disposition IN ('conversation', 'partial'),
    least(toInt16(-8 * log(1 - cityHash64(n, 13) / 18446744073709551617)), 360), -1), ''
FROM numbers({rows:UInt64})`;

/** The calls, without rollups. */
export async function generateCalls({ clickhouse, options, stack, say }: BenchContext): Promise<void> {
  const begun = performance.now();
  const { regions, countries } = await places(stack.address);
  const begin = `${new Date(Date.now() - 366 * 86_400_000).toISOString().slice(0, 10)} 00:00:00`;
  const rows = Math.round(options.calls / months);
  for (let month = 0; month < months; month++)
    await clickhouse.longCommand(insert, { month, rows, begin, regions, countries });
  say(`${rows * months} calls of 365 days: written in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

async function places(address: string): Promise<{ regions: string[]; countries: string[] }> {
  const response = await fetch(`${address}/api/v1/campaigns`);
  const { campaigns } = (await response.json()) as { campaigns: { id: string; regions: { code: string }[] }[] };
  const regions = campaigns.find(({ id }) => id === 'demo')?.regions.map(({ code }) => code) ?? [];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const countries = Array.from({ length: 149 }, (_, n) => `${letters[n % 26]}${letters[Math.floor(n / 26) + 10]}`);
  return { regions, countries };
}
