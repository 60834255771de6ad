import type { Mark } from '#clickhouse';

/**
 * Picks the days on which nothing has changed since the last look. While calls keep coming in for a day its figures
 * are read from the calls anyway: counting it would be work for nothing, every second.
 */
export class QuietMarks {
  private before = new Set<string>();

  /** @param marks all there are now; @returns those of days that had the same marks at the last look */
  of(marks: readonly Mark[]): Mark[] {
    const busy = new Set(marks.filter((mark) => !this.before.has(nameOf(mark))).map(dayOf));
    this.before = new Set(marks.map(nameOf));
    return marks.filter((mark) => !busy.has(dayOf(mark)));
  }
}

const dayOf = ({ campaign, assignedOn }: Mark) => `${campaign} ${assignedOn}`;
const nameOf = (mark: Mark) => `${dayOf(mark)} ${mark.writer} ${mark.mark}`;
