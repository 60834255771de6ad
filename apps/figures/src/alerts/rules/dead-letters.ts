import type { DataRule } from './rule.js';

/** Records could not be counted, and nobody has decided about them. */
export const deadLetters: DataRule = {
  name: 'dead-letters',
  about: 'data',
  patience: { raiseAfter: 2, clearAfter: 2 },
  look({ extent: { deadLetters: count }, thresholds: { deadLetters: most } }) {
    if (count > most) return { finding: 'bad', facts: { count } };
    return { finding: count === 0 ? 'good' : 'between', facts: { count } };
  },
};
