import type { CallSet } from './call-sets.js';

/**
 * What the adapted rates are made of. Dispositions that close a number happen to it at most once, and its first dial
 * happens once: so counts of calls are counts of numbers.
 */
export const aaporSource = 'AAPOR, Standard Definitions, 9th edition (2016), adapted: the unit is a number of the pool';

/** I: the core message was reached. */
export const fullConversations: CallSet = { time: 'called', dispositions: ['conversation'] };

/** R. */
export const refusals: CallSet = { time: 'called', dispositions: ['refused'] };

/** I + P + R + O: somebody was spoken to. */
export const contacts: CallSet = {
  time: 'called',
  dispositions: ['conversation', 'partial', 'refused', 'language_barrier'],
};

/** NE: nobody can be reached there, or nobody whom the campaign is meant for. */
export const notTargets: CallSet = { time: 'called', dispositions: ['not_in_service', 'not_eligible'] };

/** N: each number that was ever dialled, once. Without NE they are D, what the rates are of. */
export const firstDials: CallSet = { time: 'called', isFirstAttempt: true };
