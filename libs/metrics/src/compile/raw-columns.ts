/** Name of a column of the raw answer: part of a metric's figure, before it is shaped. */
export function rawColumn(metric: string, part: string): string {
  return `${metric.replaceAll('-', '_')}__${part}`;
}
