import type { Funnel } from '../../api/types';

const parts = {
  began: ['handedOut', 'imported', 'orphans'],
  became: ['withOutcome', 'released', 'expired', 'retracted', 'open'],
} as const;

export type SideName = keyof typeof parts;
export type Part = (typeof parts)[SideName][number];

/** One side of the funnel, ready to be drawn. */
export interface Side {
  readonly name: SideName;
  readonly parts: readonly { readonly part: Part; readonly count: number }[];
  readonly total: number;
  /** What it has less than the other side. */
  readonly missing: number;
}

/** What began, and what became of it. Where all is well both are as long. */
export function sidesOf({ began, became }: Pick<Funnel, 'began' | 'became'>): readonly [Side, Side] {
  const one = sideOf('began', began);
  const other = sideOf('became', became);
  const longest = Math.max(one.total, other.total);
  const measured = (side: Omit<Side, 'missing'>): Side => ({ ...side, missing: longest - side.total });
  return [measured(one), measured(other)];
}

function sideOf(name: SideName, counts: Readonly<Partial<Record<Part, number>>>): Omit<Side, 'missing'> {
  const own = parts[name].map((part) => ({ part, count: counts[part] ?? 0 }));
  return { name, parts: own, total: own.reduce((sum, { count }) => sum + count, 0) };
}
