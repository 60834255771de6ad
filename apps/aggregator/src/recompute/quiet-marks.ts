import type { Mark } from '#clickhouse';

/**
 * Picks the days on which nothing has changed for some looks at the marks. While calls keep coming in for a day, its
 * figures are read from the calls anyway: counting it would be work for nothing, again and again.
 */
export class QuietMarks {
  /** How many looks have found just these marks, by day. */
  private seen = new Map<string, { readonly marks: string; readonly looks: number }>();

  /** @param needed looks in a row that must have found the same marks, the present one included */
  constructor(private readonly needed: number) {}

  /** @param marks all there are now; @returns those of quiet days */
  of(marks: readonly Mark[]): Mark[] {
    const days = new Map<string, string>();
    for (const mark of marks) days.set(dayOf(mark), `${days.get(dayOf(mark)) ?? ''} ${mark.writer}:${mark.mark}`);
    this.seen = new Map(
      [...days].map(([day, found]) => {
        const before = this.seen.get(day);
        return [day, { marks: found, looks: before?.marks === found ? before.looks + 1 : 1 }];
      }),
    );
    return marks.filter((mark) => (this.seen.get(dayOf(mark))?.looks ?? 0) >= this.needed);
  }
}

const dayOf = ({ campaign, assignedOn }: Mark) => `${campaign} ${assignedOn}`;
