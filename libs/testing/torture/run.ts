import { Random } from '../../../apps/simulator/src/random/random.js';
import type { Fault } from './faults/fault.js';
import { check } from './invariants/check.js';
import { wrongOnceCounted } from './invariants/counted.js';
import type { Result } from './report.js';
import { Stage, type StageOptions } from './stage/stage.js';

export interface RunOptions extends Omit<StageOptions, 'random'> {
  readonly faults: readonly Fault[];
  readonly rounds: number;
  readonly seed: number;
  /** Milliseconds since 1970 after which no further round begins. */
  readonly deadline: number;
  readonly say: (line: string) => void;
}

const mostNotes = 5;

/** Tries each fault, round by round, and checks after every round. After one that went wrong, the stage is a new one. */
export async function run({ faults, rounds, seed, deadline, say, ...options }: RunOptions): Promise<Result[]> {
  const results = faults.map(({ name }): Result => ({ ...empty, fault: name, notes: [] }));
  let stage: Stage | undefined;
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const [index, fault] of faults.entries()) {
        if (Date.now() > deadline) return results;
        const result = results[index] as Result;
        const began = Date.now();
        stage ??= await openStage({ ...options, random: new Random(seed, round, index) }, result);
        const isFine = stage !== undefined && (await oneRound(stage, fault, result));
        const took = ((Date.now() - began) / 1000).toFixed(0);
        say(`${isFine ? 'ok   ' : 'WRONG'} ${fault.name}, round ${round + 1}, ${took} s, ${result.events} events`);
        if (isFine) continue;
        for (const note of result.notes) say(`      ${note}`);
        await stage?.close();
        stage = undefined;
      }
    return results;
  } finally {
    await stage?.close();
  }
}

const empty = { rounds: 0, events: 0, lost: 0, wrong: 0 };

/** Servers that have come through everything before must bear new services. */
async function openStage(options: StageOptions, result: Result): Promise<Stage | undefined> {
  try {
    return await Stage.open(options);
  } catch (error) {
    fail(result, error);
    return undefined;
  }
}

async function oneRound(stage: Stage, fault: Fault, result: Result): Promise<boolean> {
  const before = stage.ledger.events.length;
  result.rounds += 1;
  try {
    await fault.run(stage);
    const { lost, wrong: now } = await check(stage);
    const wrong = [...now, ...(await wrongOnceCounted(stage))];
    result.lost += lost.length;
    result.wrong += wrong.length;
    result.notes.push(...lost.slice(0, mostNotes).map((each) => `lost: ${each}`), ...wrong.slice(0, mostNotes));
    return lost.length === 0 && wrong.length === 0;
  } catch (error) {
    fail(result, error);
    return false;
  } finally {
    result.events += stage.ledger.events.length - before;
  }
}

function fail(result: Result, error: unknown): void {
  result.wrong += 1;
  result.notes.push((error as Error).stack ?? String(error));
}
