import type { Fault } from './query.js';

/** Splits `a,b` and checks that each is one of `allowed` and there once. */
export function parseNames<T extends string>(
  field: string,
  text: string,
  allowed: readonly T[],
): { names: T[]; faults: Fault[] } {
  const given = text.split(',');
  const names = given.filter((name): name is T => (allowed as readonly string[]).includes(name));
  const faults = [
    ...given
      .filter((name) => !(allowed as readonly string[]).includes(name))
      .map((name) => ({ field, message: name === '' ? 'a name is missing' : `there is no ${quote(name)}`, allowed })),
    ...duplicatesIn(names).map((name) => ({ field, message: `${quote(name)} is there more than once` })),
  ];
  return { names, faults };
}

export function duplicatesIn(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** A value as messages show it: as data, and short. */
export function quote(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
