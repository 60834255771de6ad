import type { ClickHouse } from '#clickhouse';
import { callColumns } from '../rows/call-rows.js';
import { eventsByDay } from './events-by-day.js';
import type { Report } from './progress.js';
import { type Stretch, stretchesOf } from './stretches.js';
import type { Twin } from './twin.js';

const columns = callColumns.join(', ');

/**
 * All events: of those of a call that are in one block ClickHouse keeps the one that decides, as it writes the block,
 * and the others go as parts are merged. Choosing in the query, by LIMIT 1 BY, takes three to five times as long.
 */
const read = `
INSERT INTO calls_rebuilt (${columns})
SELECT ${columns} FROM call_events
WHERE campaign = {campaign:String} AND assigned_on BETWEEN {firstDay:Date} AND {lastDay:Date}`;

/**
 * Reads into the twin what it does not have yet. Days that get their first event meanwhile come by the view.
 *
 * @returns how many events were read
 */
export async function readEvents(clickhouse: ClickHouse, twin: Twin, report: Report): Promise<number> {
  const days = await eventsByDay(clickhouse);
  const total = days.reduce((sum, { events }) => sum + events, 0);
  const stretches = stretchesOf(
    days.filter(({ campaign, assignedOn }) => isAfter({ campaign, assignedOn }, twin.through)),
  );
  const toRead = stretches.reduce((sum, { events }) => sum + events, 0);
  const resumedAt = total - toRead;
  let done = resumedAt;
  report({ step: 'events', done, total, resumedAt });
  for (const { campaign, firstDay, lastDay, events } of stretches) {
    await clickhouse.longCommand(read, { campaign, firstDay, lastDay });
    await twin.readThrough({ campaign, assignedOn: lastDay });
    done += events;
    report({ step: 'events', done, total, resumedAt });
  }
  return toRead;
}

type Day = Pick<Stretch, 'campaign'> & { readonly assignedOn: string };

/** In the order of the table, which is that of the bytes. */
function isAfter(day: Day, through: Day | null): boolean {
  if (through === null) return true;
  if (day.campaign !== through.campaign) return day.campaign > through.campaign;
  return day.assignedOn > through.assignedOn;
}
