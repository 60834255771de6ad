import type { Stage } from '../stage/stage.js';
import { allGroupings, wrongFigures } from './figures.js';
import type { Findings } from './findings.js';
import { wrongDeadLetters, wrongRows } from './rows.js';
import { settle } from './settle.js';

/** Waits until the stage is at rest, then holds all of it against the ledger. @throws Error if it does not come to rest */
export async function check(stage: Stage, groupings = allGroupings): Promise<Findings> {
  await settle(stage);
  const { lost, wrong } = await wrongRows(stage);
  return {
    lost,
    wrong: [
      ...wrong,
      ...stage.watch.take(),
      ...(await wrongDeadLetters(stage)),
      ...(await wrongFigures(stage, groupings)),
    ],
  };
}
