import type { Numbers, Rule } from '#pool';

/** As the list keeps a rule: a number that is in the pool by its index, so that the list names nobody more than it must. */
export function storedRules(rule: Rule, numbers: Numbers): Rule[] {
  if (rule.kind !== 'number') return [rule];
  const found = numbers.find(rule).map(({ first }) => ({ kind: 'index', value: first }) as const);
  return found.length > 0 ? found : [rule];
}
