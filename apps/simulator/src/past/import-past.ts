import { Temporal } from 'temporal-polyfill';
import type { Connection } from '../connect.js';
import { csvOf, csvOfVolunteers, mappingOf, mappingOfVolunteers, type Precision } from './csv.js';
import { pastCalls } from './past-calls.js';
import { enterPast } from './past-events.js';
import { pastVolunteers } from './past-volunteers.js';
import { weighRegions } from './regions.js';

export interface PastWanted {
  readonly seed: number;
  /** Whole days before today. */
  readonly days: number;
  /** How many calls, about. */
  readonly calls: number;
  /** Of the times of the calls. Default: hour. */
  readonly precision?: Precision;
  /** Name of the list: two lists are never of the same calls. Default: simulator. */
  readonly source?: string;
}

/** The first of the days that the past consists of. */
export function firstDay(days: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(timeZone).subtract({ days });
}

/**
 * Imports invented volunteers and their calls of the days before today. Again on the same day, it changes nothing.
 *
 * @param report told how many calls are there
 * @returns how many calls there are
 */
export async function importPast(
  { seed, days, calls, precision = 'hour', source = 'simulator' }: PastWanted,
  { api, organizerToken, campaign, ledger }: Connection,
  report: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const { id, timeZone, languages } = campaign;
  const regions = weighRegions(campaign.regions.map(({ code }) => code));
  const made = [...pastCalls({ seed, from: firstDay(days, timeZone), days, calls, timeZone, regions })];
  const volunteers = csvOfVolunteers(pastVolunteers(seed, made));
  await api.import(organizerToken, { campaign: id, mapping: mappingOfVolunteers(source), csv: volunteers });
  const mapping = mappingOf(source, languages[0] ?? 'und', precision);
  // In one file: into a campaign without imported calls a file goes without any being looked up.
  const file = { campaign: id, mapping, csv: csvOf(made, precision) };
  await api.import(organizerToken, file, (rows) => report(rows, made.length));
  if (ledger.isRead) enterPast(made, campaign, { source, precision }, ledger);
  return made.length;
}

/**
 * Whether there are calls in the first third of the days that a past would consist of: they are imported last, so
 * the whole past is there. A campaign that has been simulated for some days needs no other.
 */
export async function hasPast(days: number, { api, organizerToken, campaign }: Connection): Promise<boolean> {
  const from = firstDay(days, campaign.timeZone);
  const to = from.add({ days: Math.floor(days / 3) });
  const query = { campaign: campaign.id, metrics: 'dials', from: from.toString(), to: to.toString() };
  const rows = await api.figures(organizerToken, query);
  return rows.some((row) => ((row.dials as { value: number | null }).value ?? 0) > 0);
}
