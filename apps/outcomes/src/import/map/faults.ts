/** What is wrong with a row, and where. */
export interface Fault {
  /** Of the mapping; `row` if it is none in particular. */
  readonly field: string;
  readonly reason: string;
}

/** A row that is not imported: one line of the answer. */
export interface RejectedRow extends Fault {
  readonly line: number;
}

/** What a row was read as, or that it could not be. */
export type Faulty<T> = T | RejectedRow;

/** Gathers all that is wrong with one row. */
export class Faults {
  private readonly found: Fault[] = [];

  add(field: string, reason: string): undefined {
    this.found.push({ field, reason });
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** The row as rejected, with every fault. */
  rejectionOf({ line }: { readonly line: number }): RejectedRow {
    const [first, ...others] = this.found;
    const reasons = [first?.reason, ...others.map((other) => `${other.field}: ${other.reason}`)];
    return { line, field: first?.field ?? 'row', reason: reasons.join('; ') };
  }
}

/** A text of the file as it is shown in a reason: short, and on one line. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
