import type { MetricName, Row } from '../../api/types';
import { cellOf } from '../data/cells';

/** Shares of fewer than this say nothing about a place or an hour. */
export const fewest = 30;

/** How many shades there are, from light to dark. */
export const shadeCount = 5;

/** `few`: too few to show a share of. `none`: no calls. */
export type Shade = number | 'few' | 'none';

/** What shades can stand for: counts, and shares of something. */
export const shares = ['answer-rate', 'positive-conversation-rate'] as const satisfies MetricName[];
export type Measure = 'dials' | 'active-volunteers' | (typeof shares)[number];

/** The edges between shades. */
export interface Scale {
  measure: Measure;
  low: number;
  high: number;
}

export const isShare = (measure: Measure) => shares.some((share) => share === measure);

/** A scale from the smallest to the largest value that there is to show; counts begin with none. */
export function scaleOf(rows: readonly Row[], measure: Measure): Scale {
  const values = rows.flatMap((row) => shownValue(row, measure) ?? []);
  if (values.length === 0) return { measure, low: 0, high: 1 };
  return { measure, low: isShare(measure) ? Math.min(...values) : 0, high: Math.max(...values) };
}

/** The shade of a row, 0 the lightest. Counts by their square root: a few large ones would leave the rest pale. */
export function shadeOf(row: Row | undefined, { measure, low, high }: Scale): Shade {
  if (row === undefined || cellOf(row, 'dials')?.value === 0) return 'none';
  const value = shownValue(row, measure);
  if (value === undefined) return 'few';
  const part = high === low ? 0 : (value - low) / (high - low);
  return Math.min(shadeCount - 1, Math.floor((isShare(measure) ? part : Math.sqrt(part)) * shadeCount));
}

/** The values between which a shade lies. */
export function edgesOf(shade: number, { measure, low, high }: Scale): [number, number] {
  const at = (step: number) => {
    const part = step / shadeCount;
    return low + (high - low) * (isShare(measure) ? part : part * part);
  };
  return [at(shade), at(shade + 1)];
}

function shownValue(row: Row, measure: Measure): number | undefined {
  const cell = cellOf(row, measure);
  if (!cell || cell.value === null) return undefined;
  return isShare(measure) && (cell.denominator ?? 0) < fewest ? undefined : cell.value;
}
