import { setTimeout } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';

/** Lets a fault last. */
export async function seconds(n: number): Promise<void> {
  await setTimeout(n * 1000);
}

/** Some time, by the seed: so that a fault comes at another moment in each round. */
export async function aWhile({ random }: Stage, atMostSeconds = 2): Promise<void> {
  await seconds(random.share() * atMostSeconds);
}
