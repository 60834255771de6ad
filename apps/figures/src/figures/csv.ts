import { type Column, columnsOf } from './columns.js';
import type { Tabled } from './tabled.js';

/** RFC 4180 and RFC 7111. */
export const csvType = 'text/csv; charset=utf-8; header=present';

/**
 * The answer as a table. How far it goes, and by which definitions, stands in columns of its own in every
 * line: a line that is copied elsewhere still says what it is.
 */
export function toCsv({ query, answer }: Tabled): string {
  const columns: Pick<Column, 'title' | 'value'>[] = [
    ...columnsOf({ query }),
    ...Object.entries({
      campaign: answer.campaign,
      status: answer.status,
      asOf: answer.asOf,
      completeThrough: answer.completeThrough,
      timeZone: answer.timeZone,
      deadLetters: answer.deadLetters,
      definitions: answer.definitions.map(({ metric, version }) => `${metric} v${version}`).join('; '),
    }).map(([title, value]) => ({ title, value: () => value })),
  ];
  const lines = [
    columns.map(({ title }) => title),
    ...answer.rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/**
 * A field, quoted where it must be. Text that a spreadsheet would take for a formula gets an apostrophe:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
