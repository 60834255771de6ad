import { type ClickHouse, Generations, type Mark, RollupDays } from '#clickhouse';
import type { Campaigns } from '#platform';
import { DaySizes } from '../recompute/day-sizes.js';
import { Recompute } from '../recompute/recompute.js';
import { inShares } from '../recompute/shares.js';
import type { Report } from './progress.js';

/**
 * Has every day counted anew. All are marked at once: from then on figures come from the calls, whatever the rollups
 * held, and should this process end, the running aggregator does the rest. It counts the oldest days first; here the
 * newest come first, so that the two share the work.
 *
 * @returns campaigns that are not configured: their days stay marked
 */
export async function countCalls(clickhouse: ClickHouse, campaigns: Campaigns, report: Report): Promise<string[]> {
  const days = new RollupDays(clickhouse);
  const recompute = new Recompute(clickhouse, campaigns, days, new Generations(clickhouse));
  await days.markAll();
  const ours = (await days.marks()).filter(({ writer }) => writer === days.writer);
  const sizeOf = await sizesOf(clickhouse, ours);
  const configured = ours.filter(({ campaign }) => campaigns.get(campaign));
  const total = callsIn(configured, sizeOf);
  for (;;) {
    const marks = await days.marks();
    const left = marks.filter(({ writer, campaign }) => writer === days.writer && campaigns.get(campaign));
    report({ step: 'calls', done: total - callsIn(left, sizeOf), total, resumedAt: 0 });
    const last = left.at(-1);
    if (!last) return [...new Set(ours.map(({ campaign }) => campaign).filter((id) => !campaigns.get(id)))];
    const newestFirst = left.filter(({ campaign }) => campaign === last.campaign).toReversed();
    const [share = []] = inShares(
      newestFirst.map(({ assignedOn }) => assignedOn),
      (assignedOn) => sizeOf({ campaign: last.campaign, assignedOn }),
    );
    await recompute.run(marks.filter((mark) => mark.campaign === last.campaign && share.includes(mark.assignedOn)));
  }
}

type SizeOf = (day: Pick<Mark, 'campaign' | 'assignedOn'>) => number;

async function sizesOf(clickhouse: ClickHouse, marks: readonly Mark[]): Promise<SizeOf> {
  const sizes = new DaySizes(clickhouse);
  const found = new Map<string, Map<string, number>>();
  for (const id of new Set(marks.map(({ campaign }) => campaign))) {
    const days = marks.filter(({ campaign }) => campaign === id).map(({ assignedOn }) => assignedOn);
    found.set(id, await sizes.of(id, days));
  }
  return ({ campaign, assignedOn }) => found.get(campaign)?.get(assignedOn) ?? 0;
}

const callsIn = (marks: readonly Mark[], sizeOf: SizeOf) => marks.reduce((sum, mark) => sum + sizeOf(mark), 0);
