import * as fc from 'fast-check';
import { type DayFigures, noCalls } from './day-figures.js';
import { figuresIn, type Ledger, restatedBy, stateOf } from './ledger.js';
import { type Point, pointOf, restatedSince } from './point.js';

const days = ['2022-03-12', '2022-03-13', '2022-03-14', '2022-03-15'];

const figuresOf = (dials: number, positive = 0): DayFigures => ({
  ...noCalls,
  dials: { value: dials },
  'positive-conversation-rate': { value: positive > 0 ? 1 : null, numerator: positive, denominator: positive },
});
const hourAt = (hours: number) => new Date(Date.UTC(2022, 2, 16, hours)).toISOString().replace('.000Z', 'Z');

/** A look at the days: so many hours after the one before, more days over, and each with these figures. */
interface Tick {
  readonly hours: number;
  readonly daysMore: number;
  readonly dials: readonly number[];
  /** So many of them to the east, as far as there are so many. */
  readonly east: readonly number[];
}

const tick: fc.Arbitrary<Tick> = fc.record({
  hours: fc.constantFrom(0, 0, 0, 1, 30),
  daysMore: fc.constantFrom(0, 0, 0, 1),
  dials: fc.tuple(...days.map(() => fc.nat(2))),
  east: fc.tuple(...days.map(() => fc.nat(2))),
});

interface Calls {
  readonly dials: number;
  readonly east: number;
}

/** As the ledger is told where calls went: nothing of a region without any. */
function groupsOf({ dials, east }: Calls): string {
  const regions = Object.entries({ E: east, W: dials - east }).filter(([, count]) => count > 0);
  return JSON.stringify({ region: Object.fromEntries(regions), language: { ru: dials } });
}

/** What is to be told of two moments at which a day had calls. */
function naiveGroups(from: Calls, to: Calls) {
  if (from.dials === 0 || to.dials === 0) return [];
  return [
    { dimension: 'region', value: 'E', from: from.east, to: to.east },
    { dimension: 'region', value: 'W', from: from.dials - from.east, to: to.dials - to.east },
    { dimension: 'language', value: 'ru', from: from.dials, to: to.dials },
  ].filter((each) => each.from !== each.to);
}

const empty: Ledger = { asOf: '', through: '', days: new Map() };

/** The ledger after each look, and what the figures of all days that were over were then. */
function played(ticks: readonly Tick[]) {
  let [ledger, hours, over] = [empty, 0, 1];
  return ticks.map((each) => {
    hours += each.hours;
    over = Math.min(days.length, over + each.daysMore);
    const [asOf, through] = [hourAt(hours), days[over - 1] ?? ''];
    const seen = days.slice(0, over).map((day, index) => {
      const dials = each.dials[index] ?? 0;
      return [day, { dials, east: Math.min(dials, each.east[index] ?? 0) }] as const;
    });
    const called = seen.filter(([, { dials }]) => dials > 0);
    const figures = new Map(called.map(([day, { dials }]) => [day, figuresOf(dials)]));
    const groups = new Map(called.map(([day, calls]) => [day, groupsOf(calls)]));
    const restated = restatedBy({ asOf, through, figures, groups }, ledger.days);
    ledger = { asOf, through, days: new Map([...ledger.days, ...restated]) };
    return { ledger, restated, seen: new Map(seen) };
  });
}

it('tells of every day that was over whether it changed, from what to what, whenever anybody looked', async () => {
  await fc.assert(
    fc.property(fc.array(tick, { minLength: 1, maxLength: 8 }), (ticks) => {
      const moments = played(ticks);
      for (const [index, then] of moments.entries())
        for (const now of moments.slice(index)) {
          const expected = [...then.seen]
            .map(([day, calls]) => ({ day, from: calls, to: now.seen.get(day) ?? { dials: 0, east: 0 } }))
            .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
            .map(({ day, from, to }) => [day, from.dials, to.dials, naiveGroups(from, to)])
            .reverse();
          const kept: Point = JSON.parse(JSON.stringify(pointOf(then.ledger)));
          const found = restatedSince(kept, now.ledger);
          const told = found.map(({ day, from, to, groups }) => [day, from.dials.value, to.dials.value, groups]);
          expect(told).toEqual(expected);
        }
    }),
    { numRuns: 300 },
  );
});

it('has one entry an hour, none that says what the one before said, and the last one is as things are', async () => {
  await fc.assert(
    fc.property(fc.array(tick, { minLength: 1, maxLength: 8 }), (ticks) => {
      const moments = played(ticks);
      for (const { ledger, seen } of moments)
        for (const [day, { entries }] of ledger.days) {
          const said = [noCalls, ...entries.map(({ figures }) => figures)].map((each) => JSON.stringify(each));
          expect(figuresIn(entries).dials.value).toBe(seen.get(day)?.dials);
          expect(said.slice(1).every((figures, index) => figures !== said[index])).toBe(true);
          const hours = entries.map(({ asOf }) => asOf);
          expect(hours).toEqual([...new Set(hours)].sort());
        }
      const states = moments.map(({ ledger }) => stateOf(ledger));
      expect(states).toEqual(states.toSorted((a, b) => a - b));
      for (const [index, { restated }] of moments.entries())
        expect(restated.size > 0).toBe(states[index] !== (states[index - 1] ?? 0));
    }),
  );
});

it('sees a change of the sentiments alone, and one down to nothing', () => {
  const look = (figures: DayFigures | undefined, ledger: Ledger, asOf: string): Ledger => {
    const known = { asOf, through: '2022-03-14', figures: new Map(figures ? [['2022-03-14', figures]] : []) };
    const seen = { ...known, groups: new Map<string, string>() };
    return { ...seen, days: new Map([...ledger.days, ...restatedBy(seen, ledger.days)]) };
  };
  const first = look(figuresOf(3, 1), empty, hourAt(0));
  const second = look(figuresOf(3, 2), first, hourAt(0));
  const third = look(undefined, second, hourAt(5));
  const change = (from: Ledger, to: Ledger) => restatedSince(pointOf(from), to).map(({ from, to }) => [from, to]);
  expect(change(first, second)).toEqual([[figuresOf(3, 1), figuresOf(3, 2)]]);
  expect(change(second, third)).toEqual([[figuresOf(3, 2), noCalls]]);
  expect(third.days.get('2022-03-14')?.entries).toHaveLength(2);
});
