import fc from 'fast-check';
import type { ShareCell } from '#metrics';
import { thresholds } from '../settings/thresholds.js';
import { behind } from './behind.js';
import { hourBefore, localTime } from './calendar.js';
import { compareRates } from './compare-rates.js';
import { deadLetters } from './dead-letters.js';
import { compareRhythm, keyOf, weeks } from './rhythm.js';

const share = (value: number, half: number, denominator: number): ShareCell => ({
  ...{ value, numerator: Math.round(value * denominator), denominator },
  ...{ interval: [value - half, value + half], unrecorded: 0, bounds: null },
});

describe('a rate that fell', () => {
  it.each([
    [share(0.5, 0.03, 900), share(0.4, 0.03, 900), 'bad'],
    // It fell, and chance alone may have done it.
    [share(0.5, 0.03, 900), share(0.46, 0.03, 900), 'between'],
    [share(0.5, 0.03, 900), share(0.48, 0.03, 900), 'good'],
    [share(0.5, 0.03, 900), share(0.6, 0.03, 900), 'good'],
    [share(0.5, 0.03, 900), share(0.1, 0.03, 150), 'unknown'],
  ])('%#', (before, now, finding) => {
    expect(compareRates(before, now, 200).finding).toBe(finding);
  });
});

describe('calls that stopped', () => {
  const now = { day: '2022-04-05', hour: 19 };
  const usually = (dials: number) =>
    new Map(
      Array.from({ length: 7 * weeks + 1 }, (_, day) =>
        Array.from({ length: 24 }, (_, hour) => [keyOf(hourBefore(now, 24 * (day + 1) - hour)), dials] as const),
      ).flat(),
    );

  it('is silence where there is usually none', () => {
    // The hours of yesterday are there, those of today are not.
    const early = hourBefore(now, 0);
    const dials = new Map([...usually(10)].filter(([key]) => !key.startsWith(early.day)));
    expect(compareRhythm(dials, now, 3, 20)).toEqual({ finding: 'bad', facts: { hours: 3, expected: 30, found: 0 } });
    expect(compareRhythm(dials, now, 3, 31).finding).toBe('between');
    expect(compareRhythm(new Map([...dials, [keyOf({ ...now, hour: 17 }), 1]]), now, 3, 20).finding).toBe('good');
  });

  it('is never said of hours with a dial in them', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 12 }), fc.nat(11), (dials, hours, back) => {
        fc.pre(back < hours);
        const found = new Map([...usually(dials), [keyOf(hourBefore(now, back + 1)), 1]]);
        expect(compareRhythm(found, now, hours, 5).finding).toBe('good');
      }),
    );
  });

  it('goes by the clock of the campaign', () => {
    expect(localTime('2022-04-05T21:30:00Z', 'Europe/Vilnius')).toEqual({ day: '2022-04-06', hour: 0 });
    expect(hourBefore({ day: '2022-04-06', hour: 0 }, 3)).toEqual({ day: '2022-04-05', hour: 21 });
  });
});

describe('incomplete data', () => {
  const look = (completeThrough: string | null, letters = 0) => ({
    extent: { asOf: '2022-04-05T09:10:00Z', completeThrough, deadLetters: letters },
    thresholds: thresholds.parse({}),
  });

  it.each([
    ['2022-04-05T09:09:59Z', 'good'],
    ['2022-04-05T09:09:00Z', 'good'],
    ['2022-04-05T09:08:30Z', 'between'],
    ['2022-04-05T09:07:59Z', 'bad'],
    [null, 'bad'],
  ])('complete through %s: %s', (through, finding) => {
    expect(behind.look(look(through)).finding).toBe(finding);
  });

  it('minds every record that nobody has decided about', () => {
    expect(deadLetters.look(look(null, 1)).finding).toBe('bad');
    expect(deadLetters.look(look(null, 0)).finding).toBe('good');
  });
});
