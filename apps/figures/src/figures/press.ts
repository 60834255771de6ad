import type { Dimension, FiguresQuery, MetricName } from '#metrics';
import { type FieldError, Problem } from '#platform';

/** Live figures that the press team may see; what people said, it sees as released. */
const metrics: readonly MetricName[] = ['dials', 'conversations'];
const dimensions: readonly Dimension[] = ['day', 'country', 'region', 'district'];

/** @throws Problem 403 that lists what the press team may ask for */
export function assertOpenToPress(query: FiguresQuery): void {
  const errors = [
    ...refused('metrics', query.metrics, metrics),
    ...refused('by', query.by, dimensions),
    ...refused(
      'where',
      query.where.map(({ dimension }) => dimension),
      dimensions.filter((dimension) => dimension !== 'day'),
    ),
  ];
  if (errors.length === 0) return;
  throw new Problem({
    status: 403,
    title: 'Not allowed',
    detail: 'The press team sees live dials and conversations by place and day; anything else as it is released.',
    errors,
  });
}

function refused<T extends string>(field: string, asked: readonly T[], allowed: readonly T[]): FieldError[] {
  return asked
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ field, message: `${name} is not open to the press team`, allowed }));
}
