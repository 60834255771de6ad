import type { Group } from '../numbers/numbers.js';
import type { CallingWindow } from '../windows/calling-window.js';

/** The groups that numbers may be handed out of, and where it is time to call. */
export class CallableGroups {
  private groups: readonly Group[] = [];

  constructor(
    private readonly window: CallingWindow,
    private readonly now: () => number,
  ) {}

  get all(): readonly Group[] {
    return this.groups;
  }

  /** From now on these; to those that are new the rules were applied. */
  replace(groups: readonly Group[]): void {
    this.groups = groups;
  }

  /** Groups of zones where it is time to call. */
  open(): readonly Group[] {
    return this.where(true);
  }

  closed(): readonly Group[] {
    return this.where(false);
  }

  private where(open: boolean): readonly Group[] {
    const now = this.now();
    return this.groups.filter(({ zone }) => this.window.isOpen(zone, now) === open);
  }
}

/** Each zone once. */
export const zonesOf = (groups: readonly Group[]): string[] => [...new Set(groups.map(({ zone }) => zone))];
