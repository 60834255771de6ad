import { RollupDays } from '#clickhouse';
import { eventually } from '#testing';
import type { Stage } from '../stage/stage.js';
import { wrongFigures } from './figures.js';

const timeout = 120_000;

/** Waits, without doing anything, until every day is counted: from then on figures come from the rollups alone. */
export async function counted({ clickhouse }: Pick<Stage, 'clickhouse'>): Promise<void> {
  const days = new RollupDays(clickhouse);
  await eventually(async () => (await days.marks()).length === 0, { timeout, what: 'every day counted' });
}

/** What is wrong with the figures once they come from the rollups. @throws Error if the days are not counted */
export async function wrongOnceCounted(stage: Stage): Promise<string[]> {
  await counted(stage);
  return (await wrongFigures(stage)).map((each) => `from rollups: ${each}`);
}
