import { Temporal } from 'temporal-polyfill';
import type { Disposition, Sentiment } from '#events';
import { callerOf, planVolunteer } from '../people/volunteers.js';
import { planOutcome } from '../plan/outcome-plan.js';
import { Random, type Weighted } from '../random/random.js';
import { hours, weekdayFactor } from './rhythm.js';

/** A call of the past, as somebody else's table has it. */
export interface PastCall {
  /** Names the row for ever. */
  readonly key: string;
  readonly volunteer: string;
  readonly country: string;
  readonly region: string;
  readonly calledAt: Temporal.ZonedDateTime;
  readonly disposition: Disposition;
  readonly sentiment?: Sentiment;
  readonly durationSeconds?: number;
}

export interface PastOptions {
  readonly seed: number;
  /** First day, in the campaign's zone. */
  readonly from: Temporal.PlainDate;
  readonly days: number;
  /** How many calls, about. */
  readonly calls: number;
  readonly timeZone: string;
  readonly regions: Weighted<string>;
}

const chanceOfDays = 4;
const chanceOfPastCalls = 5;

/** A wave of calls: a steep rise to a peak, and a long way down. */
const wave = (share: number, peakAt: number, length: number) =>
  Math.min(1, Math.max(0, 1 - (peakAt - share) / 0.1)) * Math.exp(-Math.max(0, share - peakAt) / length);

/** How busy a campaign is after a share of its days: a great wave as it begins, a lesser one when it is in the news again. */
function season(share: number): number {
  return 0.4 + 2.2 * wave(share, 0.12, 0.18) + 1.1 * wave(share, 0.72, 0.12);
}

function callsByDay({ seed, from, days, calls }: PastOptions): { date: Temporal.PlainDate; calls: number }[] {
  const random = new Random(seed, chanceOfDays);
  const busy = Array.from({ length: days }, (_, day) => {
    const date = from.add({ days: day });
    return { date, weight: season(day / days) * weekdayFactor(date) * random.logNormal(1, 0.07) };
  });
  const total = busy.reduce((sum, { weight }) => sum + weight, 0);
  return busy.map(({ date, weight }) => ({ date, calls: Math.round((calls * weight) / total) }));
}

/**
 * The calls of some past weeks, the last day first. What a row says follows from its key and the seed, whichever weeks
 * are asked for: rows of one key are always the same.
 */
export function* pastCalls(options: PastOptions): Generator<PastCall> {
  for (const { date, calls } of callsByDay(options).reverse())
    for (let call = 0; call < calls; call += 1) yield pastCall(options, date, call);
}

function pastCall({ seed, calls, timeZone, regions }: PastOptions, date: Temporal.PlainDate, place: number): PastCall {
  const random = new Random(seed, chanceOfPastCalls, date.since(epoch).days, place);
  const caller = callerOf(random, calls);
  const region = random.pick(regions);
  const plainTime = { hour: random.pick(hours), minute: random.below(60), second: random.below(60) };
  return {
    key: `${date}-${place + 1}`,
    volunteer: `past-${caller + 1}`,
    country: planVolunteer(seed, caller).country,
    region,
    calledAt: date.toZonedDateTime({ timeZone, plainTime }),
    ...planOutcome(random, region),
  };
}

const epoch = Temporal.PlainDate.from('1970-01-01');
