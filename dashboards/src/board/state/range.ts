import { addDays, type Day } from './days';

export const presets = ['today', '7d', '28d', 'all'] as const;
export type Preset = (typeof presets)[number];

/** Which days a board shows. Both days of a custom range are included. */
export type Range = { kind: Preset } | { kind: 'custom'; from: Day; to: Day };

/** Days from first to last, both included; an absent end is open. */
export interface Span {
  from?: Day;
  to?: Day;
}

const lengths = { '7d': 7, '28d': 28 } as const;

/** The days of a range, as of today. The last days end with today, which is not over yet. */
export function spanOf(range: Range, today: Day): Span {
  switch (range.kind) {
    case 'today':
      return { from: today, to: today };
    case 'all':
      return {};
    case 'custom':
      return { from: range.from, to: range.to };
    default:
      return { from: addDays(today, 1 - lengths[range.kind]), to: today };
  }
}

/**
 * The days that charts by day show: those of the board, or the four weeks up to a single day, which alone would be
 * one bar.
 */
export function chartSpan({ from, to }: Span): Span {
  if (from === undefined || from !== to) return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return { from: addDays(from, 1 - lengths['28d']), to: from };
}
