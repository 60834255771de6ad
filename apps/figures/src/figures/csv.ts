import { type Cell, cells, findMetric, type MetricName } from '#metrics';
import type { Answered } from './answer-question.js';

/** RFC 4180 and RFC 7111. */
export const csvType = 'text/csv; charset=utf-8; header=present';

interface Column {
  readonly title: string;
  readonly value: (row: Answered['answer']['rows'][number]) => unknown;
}

/**
 * The answer as a table. How far it goes, and by which definitions, stands in columns of its own in every
 * line: a line that is copied elsewhere still says what it is.
 */
export function toCsv({ query, answer }: Answered): string {
  const columns: Column[] = [
    ...query.by.map((dimension) => ({ title: dimension, value: (row) => row[dimension] }) satisfies Column),
    ...query.metrics.flatMap(columnsOf),
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

/** Says of what, and as of when: `demo-figures-2022-04-05T10-00-00Z.csv`. */
export function csvFileName({ answer: { campaign, asOf } }: Answered): string {
  return `${campaign}-figures-${asOf.slice(0, 19).replaceAll(':', '-')}Z.csv`;
}

/** `dials`; of what is more than a count, each part: `talk-time`, `talk-time.median` ... */
function columnsOf(metric: MetricName): Column[] {
  const kind = findMetric(metric)?.measure.kind;
  if (kind === undefined) return [];
  const part = (row: Answered['answer']['rows'][number], name: string): unknown =>
    (row[metric] as Readonly<Record<string, unknown>> & Cell)[name];
  return Object.keys(cells[kind].shape).flatMap((name): Column[] => {
    if (name === 'value') return [{ title: metric, value: (row) => part(row, name) }];
    if (name === 'interval' || name === 'bounds')
      return ['low', 'high'].map((end, index) => ({
        title: `${metric}.${name}.${end}`,
        value: (row) => (part(row, name) as readonly number[] | null)?.[index],
      }));
    return [{ title: `${metric}.${name}`, value: (row) => part(row, name) }];
  });
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
