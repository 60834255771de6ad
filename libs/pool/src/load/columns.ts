import { PermanentError } from '#platform';

/** What a row says. */
export interface Row {
  readonly number: string;
  readonly region: string;
  readonly zone: string;
}

const names = {
  number: /^(number|phone|phone ?number|msisdn|telephone|tel)$/,
  region: /^(region|region ?code|iso ?3166 ?2)$/,
  zone: /^(time ?zone|zone|tz)$/,
};

/** Reads rows by the header of their file. */
export class Columns {
  private constructor(
    private readonly delimiter: string,
    private readonly at: { readonly number: number; readonly region: number; readonly zone: number },
  ) {}

  /** @throws PermanentError for a header without a column of numbers */
  static of(header: string): Columns {
    const line = header.replace(/^\ufeff/, '');
    const delimiter = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
    const titles = cellsOf(line, delimiter).map((title) => title.toLowerCase().replace(/[_-]/g, ' '));
    const find = (name: RegExp) => titles.findIndex((title) => name.test(title));
    const at = { number: find(names.number), region: find(names.region), zone: find(names.zone) };
    if (at.number >= 0) return new Columns(delimiter, at);
    throw new PermanentError(
      'The first line names no column of numbers. Name the columns: number, and if they are known region (ISO 3166-2) and time_zone.',
    );
  }

  read(line: string): Row {
    const cells = cellsOf(line, this.delimiter);
    const { number, region, zone } = this.at;
    return { number: cells[number] ?? '', region: cells[region] ?? '', zone: cells[zone] ?? '' };
  }
}

/** No cell of a list of numbers has a delimiter or a line feed in it, so that quotes are only taken off. */
function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}
