import { type ClickHouse, Generations, RollupDays, VolunteerNumbers } from '#clickhouse';
import { compileRecompute } from '#metrics';

/** Counts what is marked of a campaign for the rollups, as the aggregator does. */
export async function countEveryDay(clickhouse: ClickHouse, campaign: string, timeZone: string): Promise<void> {
  const days = new RollupDays(clickhouse);
  const marks = (await days.marks()).filter((mark) => mark.campaign === campaign);
  const marked = marks.map(({ assignedOn }) => assignedOn);
  await new VolunteerNumbers(clickhouse).give(campaign, marked);
  const generation = await new Generations(clickhouse).take();
  const { sql, parameters } = compileRecompute({ campaign, timeZone }, marked, generation);
  await clickhouse.command(sql, parameters);
  await days.publish(generation, marks);
}
