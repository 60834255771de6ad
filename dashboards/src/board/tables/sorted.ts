import type { Dimension, Row } from '../../api/types';
import { cellOf, keyOf } from '../data/cells';
import type { Sort } from '../state/state';

/** Rows in order. What has no value comes last either way; what is equal stays in the order of its name. */
export function sorted(
  rows: readonly Row[],
  dimension: Dimension,
  { column, descending }: Sort,
  nameOf: (value: string) => string,
  locale: string,
): Row[] {
  const { compare } = new Intl.Collator(locale);
  const direction = descending ? -1 : 1;
  const byName = (a: Row, b: Row) => compare(nameOf(keyOf(a, dimension)), nameOf(keyOf(b, dimension)));
  if (column === 'name') return rows.toSorted((a, b) => direction * byName(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [cellOf(a, column)?.value ?? null, cellOf(b, column)?.value ?? null];
    if (left === right) return byName(a, b);
    if (left === null) return 1;
    if (right === null) return -1;
    return direction * (left - right);
  });
}
