import { Random, type Weighted } from '../random/random.js';
import { countries, languageOf } from './countries.js';

/** A volunteer as he describes himself when he joins. */
export interface VolunteerPlan {
  readonly country: string;
  readonly languages: readonly string[];
  /** The invitation that he followed. */
  readonly source?: string;
}

const sources: Weighted<string | undefined> = [
  [undefined, 40],
  ['friends', 20],
  ['social-media', 18],
  ['television', 10],
  ['radio', 7],
  ['newspaper', 5],
];

const chanceOfVolunteers = 1;

/** The volunteer of that number in the campaign of that seed, always the same. All of them speak Russian. */
export function planVolunteer(seed: number, number: number): VolunteerPlan {
  const random = new Random(seed, chanceOfVolunteers, number);
  const country = random.pick(countries);
  const source = random.pick(sources);
  return {
    country,
    languages: random.happens(0.8) ? ['ru', languageOf(country)] : ['ru'],
    ...(source === undefined ? {} : { source }),
  };
}

/** How many volunteers there are when so many calls have been made: four calls to a volunteer in the end. */
export const crowdOf = (calls: number) => 20 + calls / 4;

/** Who makes the call of that number. The crowd grows with the campaign; a few of them make most of the calls. */
export function callerOf(random: Random, call: number): number {
  return Math.floor(crowdOf(call) * random.share() ** 2);
}
