import type { RollupDay } from '#clickhouse';

/** Gathers the days of assignment that some events are about, each once. */
export class ChangedDays {
  /** By campaign, the hours of assignment: few, and the same ones again and again. */
  private readonly hours = new Map<string, Set<string>>();

  /** @param call `assignedAt` is in UTC, as every event's time */
  add({ campaign, assignedAt }: { readonly campaign: string; readonly assignedAt: string }): void {
    const hours = this.hours.get(campaign);
    if (hours) hours.add(assignedAt);
    else this.hours.set(campaign, new Set([assignedAt]));
  }

  all(): RollupDay[] {
    return [...this.hours].flatMap(([campaign, hours]) =>
      [...new Set([...hours].map((hour) => hour.slice(0, 10)))].map((assignedOn) => ({ campaign, assignedOn })),
    );
  }
}
