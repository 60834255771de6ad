import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysUpTo } from './days-up-to.js';

const day = (assignedOn: string) => ({ assignedOn, generation: '1', isMarked: false });

it.each([
  ['Europe/Moscow', '2022-04-05'],
  ['Pacific/Kiritimati', '2022-04-05'],
  ['America/Los_Angeles', '2022-04-06'],
])('in %s a day is over while numbers are handed out of the UTC day %s', (timeZone, last) => {
  const days = ['2022-04-04', '2022-04-05', '2022-04-06', '2022-04-07'].map(day);
  expect(daysUpTo(days, '2022-04-05', timeZone).at(-1)?.assignedOn).toBe(last);
  expect(daysUpTo(days, undefined, timeZone)).toEqual(days);
});

it('leaves out no day of which a call can count, whatever the zone and however short its day', () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC', 'America/Sao_Paulo', 'Etc/GMT+12'];
  const from = Date.parse('2011-12-20');
  const moment = fc.integer({ min: from, max: Date.parse('2026-01-01') });
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), fc.integer({ min: 0, max: 48 * 60 }), (assigned, zone, minutes) => {
      const dayIn = (timeZone: string, time: number) =>
        Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate().toString();
      const called = dayIn(zone, assigned + minutes * 60_000);
      const days = [day(dayIn('UTC', assigned))];
      expect(daysUpTo(days, called, zone)).toEqual(days);
    }),
  );
});
