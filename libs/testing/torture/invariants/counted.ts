import { everyDayCounted } from '#testing';
import type { Stage } from '../stage/stage.js';
import { allGroupings, wrongFigures } from './figures.js';

/** What is wrong with the figures once they come from the rollups. @throws Error if the days are not counted */
export async function wrongOnceCounted(stage: Stage): Promise<string[]> {
  await everyDayCounted(stage.clickhouse);
  return (await wrongFigures(stage, allGroupings)).map((each) => `from rollups: ${each}`);
}
