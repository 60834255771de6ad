import type { RetractionReason } from '#events';
import { callerOf } from '../people/volunteers.js';
import { Random } from '../random/random.js';
import { type Fate, fateMix, reasonMix } from './mixes.js';

/** What will happen to a call, decided before it begins. */
export interface CallPlan {
  /** Number of the volunteer. */
  readonly volunteer: number;
  readonly fate: Fate;
  /** The request for a number is sent twice, as by a bad connection. */
  readonly asksTwice: boolean;
  /** The volunteer asks for more time. */
  readonly renews: boolean;
  /** The person asked never to be called again. */
  readonly doNotCall: boolean;
  /** The same outcome is sent twice. */
  readonly reportsTwice: boolean;
  /** Another outcome is sent under the same revision. */
  readonly contradicts: boolean;
  /** The volunteer corrects what he reported. */
  readonly corrects: boolean;
  /** An organizer corrects it. */
  readonly isCorrected: boolean;
  /** An organizer retracts it. */
  readonly retraction?: RetractionReason;
  /** Of what is not yet decided: how the call goes. */
  readonly random: Random;
}

const chanceOfCalls = 2;

/** The plan of the call of that number in the campaign of that seed, always the same. */
export function planCall(seed: number, call: number): CallPlan {
  const random = new Random(seed, chanceOfCalls, call);
  const volunteer = callerOf(random, call);
  const fate = random.pick(fateMix);
  const plan = {
    asksTwice: random.happens(0.01),
    renews: random.happens(0.01),
    doNotCall: random.happens(0.02),
    reportsTwice: random.happens(0.02),
    contradicts: random.happens(0.003),
    corrects: random.happens(0.015),
    isCorrected: random.happens(0.01),
  };
  const isRetracted = random.happens(0.005);
  const reason = random.pick(reasonMix);
  return { volunteer, fate, ...plan, ...(isRetracted ? { retraction: reason } : {}), random };
}
