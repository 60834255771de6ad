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

/** Rows of one file. After each it is told how far the import is. */
const rowsOfFile = 20_000;

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
  const send = (mapping: object, csv: string) => api.import(organizerToken, { campaign: id, mapping, csv });
  await send(mappingOfVolunteers(source), csvOfVolunteers(pastVolunteers(seed, made)));
  const mapping = mappingOf(source, languages[0] ?? 'und', precision);
  for (let done = 0; done < made.length; done += rowsOfFile) {
    const some = made.slice(done, done + rowsOfFile);
    await send(mapping, csvOf(some, precision));
    if (ledger.isRead) enterPast(some, campaign, { source, precision }, ledger);
    report(done + some.length, made.length);
  }
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
