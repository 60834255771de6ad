import { pipeline, type Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { LineNumbers, type Lines } from './line-numbers.js';
import { UnreadableFile } from './unreadable-file.js';

/** A row as it stands in the file. */
export interface CsvRow extends Lines {
  readonly fields: readonly string[];
}

export interface CsvFormat {
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string | null;
}

/** A quote that is never closed would take the rest of the file into memory as one row. */
const largestRowBytes = 1024 * 1024;

/**
 * Reads a CSV file row by row, no faster than the rows are taken. Empty lines are passed over.
 *
 * Bytes that mean nothing in the encoding come as U+FFFD. A quote inside a field is taken as it is; what comes of a
 * quote that is out of place is a row with other fields than the header, and left to the reader to reject.
 *
 * @throws UnreadableFile while reading, when there is no telling where the next row begins
 */
export async function* csvRows(file: Readable, { encoding, delimiter, quote }: CsvFormat): AsyncGenerator<CsvRow> {
  const lines = new LineNumbers();
  let reached = 0;
  const parser = parse({
    delimiter,
    quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRowBytes,
    on_record: (fields, info) => {
      const row: CsvRow = { fields, ...lines.of(fields, info.lines) };
      reached = row.lastLine;
      // By its types the parser changes the shape of rows only when it names columns; it does so always.
      return row as unknown as string[];
    },
  });
  try {
    yield* connect(file, encoding, parser);
  } catch (error) {
    const reason = error instanceof CsvError ? 'a quote is opened there and not closed' : 'it broke off';
    throw new UnreadableFile(reached + 1, reason, { cause: error });
  }
}

/** UTF-8 is checked by the parser itself; everything else becomes UTF-8 first. */
function connect(file: Readable, encoding: string, parser: Parser): AsyncIterable<CsvRow> {
  const destroyed = (error: Error | null | undefined) => {
    if (error) parser.destroy(error);
  };
  if (/^utf-?8$/i.test(encoding)) pipeline(file, parser, destroyed);
  else pipeline(file, iconv.decodeStream(encoding), parser, destroyed);
  return parser;
}
