import fc from 'fast-check';
import { startOfDay, startOfHour, wholeMinutes } from './coarse.js';
import { coarseTime } from './codes.js';

const zones = ['Europe/Moscow', 'Europe/Vilnius', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

describe('coarse times', () => {
  it('keep the hour of the zone and nothing finer', () => {
    expect(startOfHour(new Date('2022-04-05T09:41:07.123Z'), 'Europe/Moscow')).toBe('2022-04-05T09:00:00Z');
    expect(startOfHour(new Date('2022-04-05T09:41:07.123Z'), 'Asia/Kathmandu')).toBe('2022-04-05T09:15:00Z');
  });

  it('keep the two hours apart that have one name when clocks go back', () => {
    expect(startOfHour(new Date('2022-10-30T00:30:00Z'), 'Europe/Vilnius')).toBe('2022-10-30T00:00:00Z');
    expect(startOfHour(new Date('2022-10-30T01:30:00Z'), 'Europe/Vilnius')).toBe('2022-10-30T01:00:00Z');
  });

  it('are times that an event may carry, at most an hour before the exact one', () => {
    const exact = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(exact, fc.constantFrom(...zones), (instant, zone) => {
        const coarse = startOfHour(instant, zone);
        expect(coarseTime.safeParse(coarse).success).toBe(true);
        const behind = instant.getTime() - Date.parse(coarse);
        expect(behind >= 0 && behind < 3_600_000).toBe(true);
        expect(startOfHour(new Date(coarse), zone)).toBe(coarse);
      }),
    );
  });

  it('give the start of a day, also of one that begins at one o’clock', () => {
    expect(startOfDay('2022-04-05', 'Europe/Moscow')).toBe('2022-04-04T21:00:00Z');
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z');
  });

  it('round durations to the minute', () => {
    expect([0, 29, 30, 89, 90, 10_800].map(wholeMinutes)).toEqual([0, 0, 1, 1, 2, 180]);
  });
});
