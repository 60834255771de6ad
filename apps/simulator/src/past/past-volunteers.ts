import { crowdOf, planVolunteer } from '../people/volunteers.js';
import { Random } from '../random/random.js';
import { nameOf, type PastCall } from './past-calls.js';

/** A volunteer of the past, as somebody else's table has him. */
export interface PastVolunteer {
  readonly name: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly invitation?: string;
  /** Such as `2022-04-05`. */
  readonly joinedOn: string;
}

const chanceOfPastVolunteers = 7;

/** For each who called, or might have, so many who joined: of 46,000 registered volunteers 44,000 were said to call. */
const joinedForEachInCrowd = 46 / 45;

/** The callers of these calls, each of whom joined on the day of his first one, and some who never called. */
export function* pastVolunteers(seed: number, calls: readonly PastCall[]): Generator<PastVolunteer> {
  const firstDays = firstDaysOf(calls);
  const count = Math.ceil(crowdOf(calls.length) * joinedForEachInCrowd);
  for (let number = 0; number < count; number += 1) {
    const name = nameOf(number);
    const { country, languages, source } = planVolunteer(seed, number);
    const someCall = calls[new Random(seed, chanceOfPastVolunteers, number).below(calls.length)];
    const joinedOn = firstDays.get(name) ?? someCall?.day;
    if (joinedOn) yield { name, country, languages, joinedOn, ...(source === undefined ? {} : { invitation: source }) };
  }
}

function firstDaysOf(calls: readonly PastCall[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { volunteer, day } of calls) {
    const known = first.get(volunteer);
    if (known === undefined || day < known) first.set(volunteer, day);
  }
  return first;
}
