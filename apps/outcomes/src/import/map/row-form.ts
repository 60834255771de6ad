import type { CsvRow } from '../read/csv-rows.js';
import type { Header } from '../read/header.js';
import type { Faults } from './faults.js';

/** What a decoder puts in the place of bytes that mean nothing in the encoding. */
const replacement = '\uFFFD';

/** Finds rows that cannot be read as a row of this file at all. */
export function checkForm({ fields, line, lastLine }: CsvRow, header: Header, quote: string | null, faults: Faults) {
  const isOneLine = line === lastLine;
  const span = isOneLine ? '' : `; it goes on to line ${lastLine}: is a quote not closed?`;
  if (fields.length !== header.names.length)
    faults.add('row', `has ${count(fields.length)}, the header has ${header.names.length}${span}`);
  // The parser takes a quote as it is when text follows where it should have closed.
  else if (!isOneLine && quote !== null && fields.some((field) => field.startsWith(quote)))
    faults.add('row', `has a quote that is out of place${span}`);
  else if (fields.some((field) => field.includes(replacement)))
    faults.add('row', 'wrong encoding: it has bytes that mean nothing in the encoding of the mapping');
}

const count = (fields: number) => (fields === 1 ? '1 field' : `${fields} fields`);
