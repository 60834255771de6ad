import fc from 'fast-check';
import type { Annotation } from '../api/types';
import { addDays } from '../board/state/days';
import { labelOf, marksIn, textOf } from './marks';

const about = (from: string, to = from, text: Annotation['text'] = { en: 'Broadcast' }): Annotation => ({
  ...{ id: `${from}-${to}`, by: 'anna' },
  ...{ from, to, text },
});
const days = Array.from({ length: 28 }, (_, index) => addDays('2022-03-01', index));

it('shows what falls into the days, numbered as they follow each other, and cut at the ends', () => {
  const all = [
    about('2022-03-14'),
    about('2022-02-20', '2022-03-02'),
    about('2022-03-27', '2022-04-09'),
    about('2022-04-09'),
  ];
  expect(marksIn(all, days).map(({ number, from, to }) => [number, from, to])).toEqual([
    [1, '2022-03-01', '2022-03-02'],
    [2, '2022-03-14', '2022-03-14'],
    [3, '2022-03-27', '2022-03-28'],
  ]);
  expect(marksIn(all, [])).toEqual([]);
});

it('draws nothing on a day that is not there', () => {
  const day = fc.integer({ min: -40, max: 60 }).map((index) => addDays('2022-03-01', index));
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.nat(30))), (spans) => {
      const all = spans.map(([from, length]) => about(from, addDays(from, length)));
      const marks = marksIn(all, days);
      for (const { from, to } of marks)
        expect([days.includes(from), days.includes(to), from <= to]).toEqual([true, true, true]);
      expect(marks.map(({ number }) => number)).toEqual(marks.map((_, index) => index + 1));
    }),
  );
});

it('says it in the language of the page, or in the other', () => {
  expect(textOf(about('2022-03-14', '2022-03-14', { en: 'Broadcast', ru: 'Эфир' }), 'ru')).toBe('Эфир');
  expect(textOf(about('2022-03-14', '2022-03-14', { en: 'Broadcast' }), 'ru')).toBe('Broadcast');
});

it('writes a text at a mark where there is room, else its number', () => {
  const marks = marksIn([about('2022-03-02'), about('2022-03-04'), about('2022-03-26')], days);
  expect(marks.map((mark) => labelOf(mark, marks, days, 'A broadcast of an hour, and more'))).toEqual([
    '1',
    '2 A broadcast of an hou…',
    '3',
  ]);
});

it('writes no text on a narrow page where a wide one has room', () => {
  const marks = marksIn([about('2022-03-02'), about('2022-03-14')], days);
  const labels = (page: 'wide' | 'narrow') => marks.map((mark) => labelOf(mark, marks, days, 'Broadcast', page));
  expect([labels('wide'), labels('narrow')]).toEqual([
    ['1 Broadcast', '2 Broadcast'],
    ['1', '2'],
  ]);
});

it('says all numbers once where several begin on one day', () => {
  const marks = marksIn([about('2022-03-02'), about('2022-03-02', '2022-03-05'), about('2022-03-20')], days);
  expect(marks.map((mark) => labelOf(mark, marks, days, 'Broadcast'))).toEqual(['1, 2', '', '3']);
});
