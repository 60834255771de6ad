import type { Rule } from '../numbers/numbers.js';

const values = {
  number: /^\+[1-9]\d{6,14}$/,
  prefix: /^\+[1-9]\d{0,14}$/,
  region: /^(unknown|[A-Z]{2}-[A-Z0-9]{1,3})$/,
  index: /^\d{1,10}$/,
} as const;

/** A rule as a line of the file says it: `prefix +7495`. */
export function lineOf({ kind, value }: Rule): string {
  return `${kind} ${value}`;
}

/** Undefined for what is no rule, such as the half of a line that a crash left. */
export function ruleOf(line: string): Rule | undefined {
  const [kind = '', value = '', ...rest] = line.split(' ');
  if (!(kind in values) || rest.length > 0 || !values[kind as Rule['kind']].test(value)) return undefined;
  return kind === 'index' ? { kind, value: Number(value) } : { kind: kind as 'number', value };
}

/** What somebody typed: a number or a prefix with its country code, or a region. Undefined if it is neither. */
export function readRule(text: string, kind: 'number' | 'prefix' | 'region'): Rule | undefined {
  const value = kind === 'region' ? text.trim() : text.replace(/[\s().-]/g, '');
  return ruleOf(`${kind} ${value}`);
}
