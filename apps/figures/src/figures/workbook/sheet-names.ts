import type { Tabled } from '../tabled.js';

/** Of a spreadsheet. */
const longest = 31;

/** A name for each answer's sheet, different from every other: `dials by region`, `board`, `dials by region 2`. */
export function sheetNames(answers: readonly Pick<Tabled, 'query'>[]): string[] {
  const taken = new Set<string>(['about']);
  return answers.map(({ query: { metrics, by } }) => {
    const wanted = [metrics[0], by.length > 0 ? `by ${by.join(' and ')}` : 'in total'].join(' ');
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` ${count}`;
      const name = `${wanted.slice(0, longest - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
