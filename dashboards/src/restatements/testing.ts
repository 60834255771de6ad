import type { DayFigures } from '../api/types';

/** Figures of a day with so many calls, of which the share that was positive is one number divided by another. */
export const figuresOf = (dials: number, [numerator, denominator]: [number, number], negative = 0): DayFigures => ({
  dials: { value: dials },
  conversations: { value: 4 },
  'positive-conversation-rate': {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
  },
  'negative-conversations': { value: negative },
});
