import { addDays, dayAt, daysIn, eachDay, isDay } from './days';

it('knows which day it is in a zone', () => {
  const justAfterMidnightInVilnius = Date.parse('2022-04-04T21:00:01Z');
  expect(dayAt(justAfterMidnightInVilnius, 'Europe/Vilnius')).toBe('2022-04-05');
  expect(dayAt(justAfterMidnightInVilnius, 'UTC')).toBe('2022-04-04');
  expect(dayAt(Date.parse('2022-12-31T23:30:00Z'), 'Asia/Kamchatka')).toBe('2023-01-01');
});

it('counts days over the ends of months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
  expect(daysIn('2022-03-01', '2022-03-01')).toBe(1);
  expect(daysIn('2024-02-01', '2024-03-01')).toBe(30);
});

it('lists every day once, also those that a zone makes longer or shorter', () => {
  expect(eachDay('2022-03-26', '2022-03-28')).toEqual(['2022-03-26', '2022-03-27', '2022-03-28']);
  expect(eachDay('2022-03-28', '2022-03-27')).toEqual([]);
});

it.each([
  ['2022-04-05', true],
  ['2022-02-30', false],
  ['2022-4-5', false],
  ['20220405', false],
  ['', false],
])('says whether %j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
