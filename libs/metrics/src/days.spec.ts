import { daysFrom, lastCompleteDay } from './days.js';

describe('days', () => {
  it.each([
    ['2022-04-05', '2022-04-05', 1],
    ['2022-02-27', '2022-03-01', 3],
    ['2020-02-27', '2020-03-01', 4],
    ['2022-04-05', '2022-04-04', 0],
    ['2022-04-05', '2021-04-04', 0],
  ])('from %s to %s are %i', (first, last, days) => {
    expect(daysFrom(first, last)).toBe(days);
  });
});

describe('the last complete day', () => {
  it.each([
    ['Europe/Moscow', '2022-04-05T20:59:59.999Z', '2022-04-04'],
    ['Europe/Moscow', '2022-04-05T21:00:00.000Z', '2022-04-05'],
    ['Pacific/Kiritimati', '2022-04-05T09:59:59.999Z', '2022-04-04'],
    ['Pacific/Kiritimati', '2022-04-05T10:00:00.000Z', '2022-04-05'],
    // Midnight is missing: the day begins at one o'clock, the day before ends as always.
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-02'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-03'],
    // The day has 25 hours.
    ['Europe/Vilnius', '2022-10-30T21:59:59.999Z', '2022-10-29'],
    ['Europe/Vilnius', '2022-10-30T22:00:00.000Z', '2022-10-30'],
  ])('in %s, complete through %s, is %s', (timeZone, completeThrough, day) => {
    expect(lastCompleteDay(completeThrough, timeZone)).toBe(day);
  });
});
