import type { Numbers, Rule } from '#pool';

/** How many numbers of the pool a rule is about. */
export const concerned = (rule: Rule, numbers: Numbers): number =>
  numbers.find(rule).reduce((sum, { first, end }) => sum + end - first, 0);
