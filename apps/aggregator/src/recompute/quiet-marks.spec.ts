import { QuietMarks } from './quiet-marks.js';

const mark = (day: string, number: number, writer = 'a') => ({
  campaign: 'demo',
  assignedOn: day,
  writer,
  mark: String(number),
});

describe('QuietMarks', () => {
  it('are those of days without a new mark since the last look', () => {
    const quiet = new QuietMarks(2);
    expect(quiet.of([mark('1st', 1), mark('2nd', 1)])).toEqual([]);
    expect(quiet.of([mark('1st', 1), mark('2nd', 2), mark('3rd', 2)])).toEqual([mark('1st', 1)]);
    expect(quiet.of([mark('2nd', 2), mark('3rd', 2)])).toEqual([mark('2nd', 2), mark('3rd', 2)]);
  });

  it('wait for as many looks as they are told to', () => {
    const quiet = new QuietMarks(3);
    expect([1, 2, 3, 4].map(() => quiet.of([mark('1st', 1)]).length)).toEqual([0, 0, 1, 1]);
  });

  it('are none of a day that another writer changes', () => {
    const quiet = new QuietMarks(2);
    quiet.of([mark('1st', 1)]);
    expect(quiet.of([mark('1st', 1), mark('1st', 7, 'b')])).toEqual([]);
    expect(quiet.of([mark('1st', 1), mark('1st', 7, 'b')])).toHaveLength(2);
  });
});
