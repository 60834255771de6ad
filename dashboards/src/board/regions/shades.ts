import type { Row } from '../../api/types';
import { cellOf, countOf } from '../data/cells';
import type { MapMeasure } from '../state/state';

/** Shares of fewer conversations than this say nothing about a region. */
export const fewest = 30;

/** How many shades there are, from light to dark. */
export const shadeCount = 5;

/** `few`: too few conversations to show a share of. `none`: no calls. */
export type Shade = number | 'few' | 'none';

/** The edges between shades. */
export interface Scale {
  measure: MapMeasure;
  low: number;
  high: number;
}

/** A scale from the smallest to the largest value that there is to show. */
export function scaleOf(rows: readonly Row[], measure: MapMeasure): Scale {
  const values = rows.flatMap((row) => shownValue(row, measure) ?? []);
  if (values.length === 0) return { measure, low: 0, high: 1 };
  return { measure, low: measure === 'dials' ? 0 : Math.min(...values), high: Math.max(...values) };
}

/** The shade of a region, 0 the lightest. Counts by their square root: a few large cities would leave the rest pale. */
export function shadeOf(row: Row | undefined, { measure, low, high }: Scale): Shade {
  if (countOf(row, 'dials') === 0) return 'none';
  const value = shownValue(row, measure);
  if (value === undefined) return 'few';
  const part = high === low ? 0 : (value - low) / (high - low);
  return Math.min(shadeCount - 1, Math.floor((measure === 'dials' ? Math.sqrt(part) : part) * shadeCount));
}

/** The values between which a shade lies. */
export function edgesOf(shade: number, { measure, low, high }: Scale): [number, number] {
  const at = (step: number) => {
    const part = step / shadeCount;
    return low + (high - low) * (measure === 'dials' ? part * part : part);
  };
  return [at(shade), at(shade + 1)];
}

function shownValue(row: Row | undefined, measure: MapMeasure): number | undefined {
  const cell = cellOf(row, measure);
  if (!cell || cell.value === null) return undefined;
  return measure === 'dials' || (cell.denominator ?? 0) >= fewest ? cell.value : undefined;
}
