import { type Disposition, hasSentiment, type Sentiment } from '#events';
import { Random } from '../random/random.js';
import { dispositionMix } from './mixes.js';

/** How a call went, as the volunteer reports it. */
export interface OutcomePlan {
  readonly disposition: Disposition;
  readonly sentiment?: Sentiment;
  readonly durationSeconds?: number;
}

const threeHours = 3 * 3600;

/** Median and spread of the talk: most end within five minutes, a few last for hours. */
const talks: Partial<Record<Disposition, readonly [number, number]>> = {
  conversation: [130, 1.25],
  partial: [45, 0.9],
  refused: [12, 0.7],
  other_contact: [15, 0.6],
  language_barrier: [15, 0.6],
  not_eligible: [20, 0.6],
};

/** How ready people of a place are to agree, around 1, always the same for one name. */
function mood(place: string): number {
  let hash = 0;
  for (const character of place) hash = hash * 31 + character.charCodeAt(0);
  return 0.8 + 0.4 * new Random(hash).share();
}

function sentimentIn(region: string, random: Random): Sentiment | undefined {
  const agreement = 0.47 * mood(region);
  return random.pick<Sentiment | undefined>([
    ['positive', 0.88 * agreement],
    ['neutral', 0.88 * (1 - agreement) * 0.55],
    ['negative', 0.88 * (1 - agreement) * 0.45],
    [undefined, 0.12],
  ]);
}

/** How a call to the region goes: nearly half of the conversations with a recorded sentiment are positive. */
export function planOutcome(random: Random, region: string): OutcomePlan {
  const disposition = random.pick(dispositionMix);
  const sentiment = sentimentIn(region, random);
  const [median, spread] = talks[disposition] ?? [0, 0];
  const seconds = Math.min(threeHours, Math.round(random.logNormal(median, spread)));
  const isTimed = random.happens(0.92) && talks[disposition] !== undefined;
  return {
    disposition,
    ...(hasSentiment(disposition) && sentiment !== undefined ? { sentiment } : {}),
    ...(isTimed ? { durationSeconds: seconds } : {}),
  };
}
