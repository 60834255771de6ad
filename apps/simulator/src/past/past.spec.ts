import { Temporal } from 'temporal-polyfill';
import { csvOf, csvOfVolunteers, mappingOf } from './csv.js';
import { type PastCall, pastCalls } from './past-calls.js';
import { pastVolunteers } from './past-volunteers.js';
import { weighRegions } from './regions.js';
import { rhythmIn } from './rhythm.js';

const options = {
  seed: 1,
  from: Temporal.PlainDate.from('2022-03-08'),
  days: 60,
  calls: 6000,
  timeZone: 'Europe/Vilnius',
  regions: weighRegions(['RU-MOW', 'RU-SVE', 'RU-MUR']),
};
const calls = [...pastCalls(options)];
const on = (from: string, to: string) => calls.filter(({ day }) => day >= from && day <= to).length;

describe('an invented past', () => {
  it('is the same for the same seed', () => {
    expect(csvOf([...pastCalls(options)], 'hour')).toBe(csvOf(calls, 'hour'));
  });

  it('has the same in a row of the same key, whichever days it begins with', () => {
    const rowOf = (call: (typeof calls)[number]) => csvOf([call], 'hour');
    const byKey = new Map(calls.map((call) => [call.key, rowOf(call)]));
    const later = [...pastCalls({ ...options, from: options.from.add({ days: 5 }) })];
    const both = later.filter(({ key }) => byKey.has(key));
    expect(both.length).toBeGreaterThan(1000);
    for (const call of both) expect(rowOf(call)).toBe(byKey.get(call.key));
  });

  it('has about as many calls as it was asked for, on every day some', () => {
    expect(calls.length).toBeGreaterThan(5900);
    expect(calls.length).toBeLessThan(6100);
    expect(new Set(calls.map(({ day }) => day)).size).toBe(60);
  });

  it('has its peak as it begins, and then an even flow: 72 % of the calls in the first 28 of 88 days', () => {
    const surge = on('2022-03-08', '2022-03-26') / calls.length;
    expect(surge).toBeGreaterThan(0.69);
    expect(surge).toBeLessThan(0.75);
    expect(on('2022-03-12', '2022-03-18')).toBeGreaterThan(4 * on('2022-04-25', '2022-05-01'));
    expect(on('2022-04-04', '2022-04-10')).toBeLessThan(1.2 * on('2022-04-25', '2022-05-01'));
  });

  it('says when each call was, on its day in the zone of the campaign', () => {
    for (const { day, calledAt } of calls.filter((_, n) => n % 50 === 0)) {
      const local = Temporal.Instant.fromEpochMilliseconds(calledAt.getTime()).toZonedDateTimeISO('Europe/Vilnius');
      expect(local.toPlainDate().toString()).toBe(day);
    }
  });

  it('names each row once', () => {
    expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
  });

  it('has each volunteer in one country', () => {
    const countries = new Map<string, Set<string>>();
    for (const { volunteer, country } of calls)
      countries.set(volunteer, (countries.get(volunteer) ?? new Set()).add(country));
    expect(Math.max(...[...countries.values()].map(({ size }) => size))).toBe(1);
  });

  it('calls most in the evening and at weekends', () => {
    const rhythm = rhythmIn('Europe/Vilnius');
    expect(rhythm(new Date('2022-04-05T16:00:00Z'))).toBeGreaterThan(rhythm(new Date('2022-04-05T06:00:00Z')));
    expect(rhythm(new Date('2022-04-03T16:00:00Z'))).toBeGreaterThan(rhythm(new Date('2022-04-05T16:00:00Z')));
    expect(rhythm(new Date('2022-04-05T00:00:00Z'))).toBeGreaterThan(0);
  });
});

describe('its volunteers', () => {
  const volunteers = [...pastVolunteers(1, calls)];
  const joined = new Map(volunteers.map(({ name, joinedOn }) => [name, joinedOn]));

  it('are everybody who called, each once and by the day of his first call, and some who did not', () => {
    expect(joined.size).toBe(volunteers.length);
    for (const { volunteer, day } of calls) expect(String(joined.get(volunteer)) <= day).toBe(true);
    expect(volunteers.length).toBeGreaterThan(new Set(calls.map(({ volunteer }) => volunteer)).size);
  });

  it('are 46,000 of 180,000 calls', () => {
    const many = Array.from({ length: 180_000 }, (_, n) => calls[n % calls.length] as PastCall);
    expect([...pastVolunteers(1, many)].length).toBeCloseTo(46_000, -2);
  });

  it('are in the country that their calls have', () => {
    const countries = new Map(volunteers.map(({ name, country }) => [name, country]));
    for (const { volunteer, country } of calls) expect(countries.get(volunteer)).toBe(country);
  });

  it('have a table', () => {
    const [header, row] = csvOfVolunteers(volunteers).split('\r\n');
    expect(header).toBe('volunteer,country,languages,invitation,joined_on');
    expect(row).toMatch(/^past-1,[A-Z]{2},ru( [a-z]{2})?,[a-z-]*,2022-0\d-\d\d$/);
  });
});

describe('its table', () => {
  const first = calls.slice(0, 2);

  it('has a header and a row for each call', () => {
    const [header, row, , end] = csvOf(first, 'hour').split('\r\n');
    expect(header).toBe('key,volunteer,country,region,disposition,sentiment,duration_seconds,called_at');
    expect(row).toMatch(
      /^2022-05-06-1,past-\d+,[A-Z]{2},RU-[A-Z]+,[a-z_]+,[a-z]*,\d*,2022-05-0\dT\d\d:\d\d:\d\d\.000Z$/,
    );
    expect(end).toBe('');
  });

  it('can have dates only', () => {
    expect(csvOf(first, 'day').split('\r\n')[1]).toMatch(/,2022-05-06$/);
    expect(mappingOf('list', 'ru', 'day')).toMatchObject({ calledAt: { column: 'called_at', format: 'date' } });
  });
});
