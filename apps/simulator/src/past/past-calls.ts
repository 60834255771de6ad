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
  /** In the campaign's zone, such as `2022-04-05`. */
  readonly day: string;
  readonly calledAt: Date;
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

/** What the volunteer of that number is called in lists. */
export const nameOf = (number: number) => `past-${number + 1}`;

const chanceOfDays = 4;
const chanceOfPastCalls = 5;

/** The campaign that ours is modelled on: of 88 days the first 28 had 130,000 of its 180,000 calls, the others 840 each. */
const surge = { share: 28 / 88, peakAt: 0.4, above: 3.72 };
const afterwards = 0.41;

/** How busy a campaign is after a share of its days, around 1: a great wave as it begins, and then an even flow. */
function season(share: number): number {
  const within = share / surge.share;
  const slope = within < surge.peakAt ? within / surge.peakAt : (1 - within) / (1 - surge.peakAt);
  return afterwards + surge.above * Math.max(0, slope);
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
  for (const { date, calls } of callsByDay(options).reverse()) {
    const day = dayOf(date, options.timeZone);
    for (let call = 0; call < calls; call += 1) yield pastCall(options, day, call);
  }
}

/** What all calls of a day share: looking up a time zone takes longer than all the rest of a call. */
interface Day {
  readonly text: string;
  /** Since 1970. */
  readonly number: number;
  /** Milliseconds since 1970, by the hour of the clock. */
  readonly hourStarts: readonly number[];
}

function dayOf(date: Temporal.PlainDate, timeZone: string): Day {
  const startOf = ([hour]: readonly [number, number]) =>
    date.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
  return { text: date.toString(), number: date.since(epoch).days, hourStarts: hours.map(startOf) };
}

function pastCall({ seed, calls, regions }: PastOptions, day: Day, place: number): PastCall {
  const random = new Random(seed, chanceOfPastCalls, day.number, place);
  const caller = callerOf(random, calls);
  const region = random.pick(regions);
  const hourStart = day.hourStarts[random.pick(hours)] ?? 0;
  return {
    key: `${day.text}-${place + 1}`,
    volunteer: nameOf(caller),
    country: planVolunteer(seed, caller).country,
    region,
    day: day.text,
    calledAt: new Date(hourStart + random.below(3600) * 1000),
    ...planOutcome(random, region),
  };
}

const epoch = Temporal.PlainDate.from('1970-01-01');
