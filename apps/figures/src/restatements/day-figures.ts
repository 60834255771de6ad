import { z } from 'zod';
import { countCell, type FiguresRow, type MetricName, shareCell } from '#metrics';
import { moved } from './groups.js';

/** What of a day is compared. A day is restated when one of these changes. */
export const comparedMetrics = [
  'dials',
  'conversations',
  'positive-conversation-rate',
  'negative-conversations',
] as const satisfies readonly MetricName[];

/** Figures of one day, as the catalogue defines them. */
export const dayFigures = z
  .strictObject({
    dials: countCell,
    conversations: countCell,
    'positive-conversation-rate': shareCell.pick({ value: true, numerator: true, denominator: true }),
    'negative-conversations': countCell,
  })
  .meta({ id: 'DayFigures' });
export type DayFigures = z.infer<typeof dayFigures>;

/** The same as the ledger keeps them: with how many calls have moved since the day was first seen. */
export const seenFigures = z.strictObject({ ...dayFigures.shape, moved: moved.optional() });
export type SeenFigures = z.infer<typeof seenFigures>;

/** Of a day without a call. */
export const noCalls: DayFigures = {
  dials: { value: 0 },
  conversations: { value: 0 },
  'positive-conversation-rate': { value: null, numerator: 0, denominator: 0 },
  'negative-conversations': { value: 0 },
};

/** A row of an answer, by day, to a question for these metrics. @throws Error if one of them is not in it */
export function dayFiguresOf(row: FiguresRow): DayFigures {
  const rate = row['positive-conversation-rate'];
  return dayFigures.parse({
    dials: row.dials,
    conversations: row.conversations,
    'positive-conversation-rate': rate && {
      value: rate.value,
      numerator: rate.numerator,
      denominator: rate.denominator,
    },
    'negative-conversations': row['negative-conversations'],
  });
}

/** Counts decide: what is divided follows from them. */
export const areSame = (a: SeenFigures, b: SeenFigures): boolean =>
  haveSameTotals(a, b) && JSON.stringify(a.moved) === JSON.stringify(b.moved);

/** Whether they are the same, wherever the calls went and in whatever language. */
export const haveSameTotals = (a: DayFigures, b: DayFigures): boolean => countsOf(a).join() === countsOf(b).join();

const countsOf = (figures: DayFigures) => [
  figures.dials.value,
  figures.conversations.value,
  figures['positive-conversation-rate'].numerator,
  figures['positive-conversation-rate'].denominator,
  figures['negative-conversations'].value,
];
