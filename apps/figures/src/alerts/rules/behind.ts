import type { DataRule } from './rule.js';

/** Below this share of the threshold it is over. */
const clearShare = 0.5;

/** The figures are not complete up to a short time ago. */
export const behind: DataRule = {
  name: 'behind',
  about: 'data',
  patience: { raiseAfter: 2, clearAfter: 3 },
  look({ extent: { asOf, completeThrough }, thresholds: { behindSeconds } }) {
    if (completeThrough === null) return { finding: 'bad', facts: {} };
    const seconds = Math.round((Date.parse(asOf) - Date.parse(completeThrough)) / 1000);
    const facts = { seconds, completeThrough };
    if (seconds > behindSeconds) return { finding: 'bad', facts };
    return { finding: seconds <= behindSeconds * clearShare ? 'good' : 'between', facts };
  },
};
