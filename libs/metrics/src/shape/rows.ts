import { z } from 'zod';
import { catalogue, type MetricName } from '../catalogue/catalogue.js';
import { type Dimension, dimensionNames } from '../catalogue/dimensions.js';
import type { Plan } from '../plan/plan.js';
import { type Cell, cells } from './cells.js';
import { type RawRow, shapeCell } from './shape-cell.js';

type Kind<N extends MetricName> = Extract<(typeof catalogue)[number], { readonly name: N }>['measure']['kind'];

const dimensionFields = Object.fromEntries(dimensionNames.map((name) => [name, z.string().optional()])) as Record<
  Dimension,
  z.ZodOptional<z.ZodString>
>;

const metricFields = Object.fromEntries(
  catalogue.map(({ name, measure }) => [name, cells[measure.kind].optional()]),
) as { [N in MetricName]: z.ZodOptional<(typeof cells)[Kind<N>]> };

/** One group: the values it has in common, and the figures that were asked for. */
export const figuresRow = z.strictObject({ ...dimensionFields, ...metricFields }).meta({ id: 'FiguresRow' });

export type FiguresRow = z.infer<typeof figuresRow>;

/** Makes the rows of an answer of the rows that ClickHouse gave, in their order. */
export function shapeRows(rows: readonly RawRow[], plan: Plan): FiguresRow[] {
  return rows.map((row) =>
    Object.fromEntries([
      ...plan.by.map((dimension): [Dimension, string] => [dimension, String(row[dimension])]),
      ...plan.metrics.map((metric): [MetricName, Cell] => [metric.name, shapeCell(metric, row, plan)]),
    ]),
  );
}
