/** The lines of a file that a row was on, counted from 1. */
export interface Lines {
  readonly line: number;
  readonly lastLine: number;
}

/**
 * Puts right how csv-parse counts lines: it gives the last line of a row, and counts CR LF inside quotes as two.
 */
export class LineNumbers {
  private counted = 0;
  private tooMany = 0;

  /** @param counted `info.lines` of csv-parse, of the row with these fields */
  of(fields: readonly string[], counted: number): Lines {
    const isOneLine = counted - this.counted <= 1;
    this.counted = counted;
    const breaks = isOneLine ? [] : fields.flatMap((field) => field.match(/\r\n|\r|\n/g) ?? []);
    this.tooMany += breaks.filter((text) => text === '\r\n').length;
    const lastLine = counted - this.tooMany;
    return { line: lastLine - breaks.length, lastLine };
  }
}
