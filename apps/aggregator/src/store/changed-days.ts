import type { RollupDay } from '#clickhouse';
import type { CallEvent } from '#events';
import type { DecodedEvent } from '../decode/decoded-event.js';

/** The days of assignment whose calls these events are about, each once. Times are in UTC, as every event's. */
export function changedDays(events: readonly DecodedEvent<CallEvent>[]): RollupDay[] {
  const days = new Map<string, RollupDay>();
  for (const { event } of events) {
    const { campaign, assignedAt } = event.data;
    const assignedOn = assignedAt.slice(0, 10);
    days.set(`${campaign} ${assignedOn}`, { campaign, assignedOn });
  }
  return [...days.values()];
}
