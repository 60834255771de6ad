import { QuietMarks } from './quiet-marks.js';

const mark = (day: string, number: number, writer = 'a') => ({
  campaign: 'demo',
  assignedOn: day,
  writer,
  mark: String(number),
});

describe('QuietMarks', () => {
  it('are those of days without a new mark since the last look', () => {
    const quiet = new QuietMarks();
    expect(quiet.of([mark('1st', 1), mark('2nd', 1)])).toEqual([]);
    expect(quiet.of([mark('1st', 1), mark('2nd', 2), mark('3rd', 2)])).toEqual([mark('1st', 1)]);
    expect(quiet.of([mark('2nd', 2), mark('3rd', 2)])).toEqual([mark('2nd', 2), mark('3rd', 2)]);
  });

  it('are none of a day that another writer changes', () => {
    const quiet = new QuietMarks();
    quiet.of([mark('1st', 1)]);
    expect(quiet.of([mark('1st', 1), mark('1st', 7, 'b')])).toEqual([]);
    expect(quiet.of([mark('1st', 1), mark('1st', 7, 'b')])).toHaveLength(2);
  });
});
