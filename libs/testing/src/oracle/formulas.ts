import type { NaiveCall } from './calls.js';

/** One figure, in the shape of the figures answer. */
export interface Cell {
  readonly value: number | null;
  readonly [part: string]: unknown;
}

const count = (calls: readonly NaiveCall[], is: (call: NaiveCall) => boolean): number => calls.filter(is).length;

const liveContacts = ['conversation', 'partial', 'refused', 'language_barrier', 'other_contact', 'not_eligible'];

const isOutcome = (call: NaiveCall): boolean => call.disposition !== 'none';
export const isDial = (call: NaiveCall): boolean => isOutcome(call) && call.disposition !== 'not_dialled';
const isLiveContact = (call: NaiveCall): boolean => liveContacts.includes(call.disposition);
const isConversation = (call: NaiveCall): boolean => ['conversation', 'partial'].includes(call.disposition);
const isFelt = (sentiment: string) => (call: NaiveCall) => isConversation(call) && call.sentiment === sentiment;

/** Wilson score interval of `k` out of `n`, at 95 %. */
export function wilson(k: number, n: number): [number, number] {
  const z = 1.959964;
  const p = k / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return [(middle - half) / whole, (middle + half) / whole];
}

function positiveRate(calls: readonly NaiveCall[]): Cell {
  const positive = count(calls, isFelt('positive'));
  const recorded = positive + count(calls, isFelt('neutral')) + count(calls, isFelt('negative'));
  const conversations = count(calls, isConversation);
  const unrecorded = conversations - recorded;
  return {
    value: recorded === 0 ? null : positive / recorded,
    numerator: positive,
    denominator: recorded,
    interval: recorded === 0 ? null : wilson(positive, recorded),
    unrecorded,
    bounds: conversations === 0 ? null : [positive / conversations, (positive + unrecorded) / conversations],
  };
}

/** The value below which the share `p` of the sorted values lies, between two of them in proportion. */
function quantile(sorted: readonly number[], p: number): number | null {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

function talkTime(calls: readonly NaiveCall[]): Cell {
  const minutes = calls.flatMap((call) => call.minutes ?? []).sort((a, b) => a - b);
  let total = 0;
  for (const length of minutes) total += length;
  return {
    value: minutes.length === 0 ? null : total,
    median: quantile(minutes, 0.5),
    p90: quantile(minutes, 0.9),
    longest: minutes.at(-1) ?? null,
    unrecorded: calls.length - minutes.length,
  };
}

const hasVolunteer = (call: NaiveCall): boolean => isDial(call) && call.volunteer !== undefined;
const hasCountry = (call: NaiveCall): boolean => isDial(call) && call.country !== 'ZZ';

const howMany = (calls: readonly NaiveCall[]): Cell => ({ value: calls.length });
const howManyVolunteers = (calls: readonly NaiveCall[]): Cell => ({
  value: new Set(calls.map((c) => c.volunteer)).size,
});
const howManyCountries = (calls: readonly NaiveCall[]): Cell => ({ value: new Set(calls.map((c) => c.country)).size });

type Is = (call: NaiveCall) => boolean;

/** Which part of the calls that are `whole`, without those that are `less`, is `part`. */
const proportion =
  (part: Is, whole: Is, less?: Is) =>
  (calls: readonly NaiveCall[]): Cell => {
    const numerator = count(calls, part);
    const denominator = count(calls, whole) - (less ? count(calls, less) : 0);
    return {
      value: denominator > 0 ? numerator / denominator : null,
      numerator,
      denominator,
      interval: denominator > 0 && !less ? wilson(numerator, denominator) : null,
    };
  };

const isOneOf =
  (...dispositions: string[]): Is =>
  (call) =>
    dispositions.includes(call.disposition);
const isFirstDial: Is = (call) => isDial(call) && call.attempt === '1';
const isNoTarget = isOneOf('not_in_service', 'not_eligible');
const isContact = isOneOf('conversation', 'partial', 'refused', 'language_barrier');
/** A rate of the numbers that were dialled, less those that are no targets. */
const ofNumbers = (part: Is): [Is, (calls: readonly NaiveCall[]) => Cell] => [
  (call) => part(call) || isFirstDial(call) || isNoTarget(call),
  proportion(part, isFirstDial, isNoTarget),
];
const worked: Is = (call) => isDial(call) && call.disposition !== 'not_in_service';

function callsPerVolunteer(calls: readonly NaiveCall[]): Cell {
  const volunteers = new Set(calls.map((call) => call.volunteer)).size;
  return {
    value: volunteers === 0 ? null : calls.length / volunteers,
    numerator: calls.length,
    denominator: volunteers,
  };
}

const hasRegion: Is = (call) => isDial(call) && call.region !== 'unknown';
const howManyRegions = (calls: readonly NaiveCall[]): Cell => ({ value: new Set(calls.map((c) => c.region)).size });

/** Of each metric, the calls it looks at, and the figure of those that are in one group. */
export const formulas = {
  assignments: [() => true, howMany],
  dials: [isDial, howMany],
  'live-contacts': [isLiveContact, howMany],
  conversations: [isConversation, howMany],
  'positive-conversations': [isFelt('positive'), howMany],
  'neutral-conversations': [isFelt('neutral'), howMany],
  'negative-conversations': [isFelt('negative'), howMany],
  'positive-conversation-rate': [isConversation, positiveRate],
  'talk-time': [isConversation, talkTime],
  'active-volunteers': [hasVolunteer, howManyVolunteers],
  countries: [hasCountry, howManyCountries],
  regions: [hasRegion, howManyRegions],
  refusals: [isOneOf('refused'), howMany],
  'answer-rate': [isDial, proportion(isLiveContact, isDial)],
  'answer-rate-of-working-numbers': [worked, proportion(isLiveContact, worked)],
  'volunteers-ever-active': [hasVolunteer, howManyVolunteers],
  'calls-per-volunteer': [hasVolunteer, callsPerVolunteer],
  'response-rate-rr1': ofNumbers(isOneOf('conversation')),
  'cooperation-rate-coop1': [isContact, proportion(isOneOf('conversation'), isContact)],
  'refusal-rate-ref1': ofNumbers(isOneOf('refused')),
  'contact-rate-con1': ofNumbers(isContact),
} satisfies Record<string, [(call: NaiveCall) => boolean, (calls: readonly NaiveCall[]) => Cell]>;
