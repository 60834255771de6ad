import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { columnsOf } from '../columns.js';
import type { Tabled } from '../tabled.js';
import { aboutSheet, type Table } from './about.js';
import { sheetNames } from './sheet-names.js';

/** Characters. */
const widths = { first: 28, other: 18, definition: 70 };

/** Answers as a workbook: what they are about on the first sheet, then a sheet for each. */
export async function toWorkbook(answers: readonly Tabled[]): Promise<Buffer> {
  const names = sheetNames(answers);
  const tables = answers.map((answered, index): Table => ({ ...answered, sheet: names[index] ?? '' }));
  const about = {
    data: aboutSheet(tables),
    sheet: 'About',
    columns: [{ width: widths.first }, { width: widths.other }, { width: widths.definition }],
  };
  return await writeWorkbook([
    about,
    ...tables.map((table) => ({
      data: sheetOf(table),
      sheet: table.sheet,
      stickyRowsCount: 1,
      columns: columnsOf(table).map((_, index) => ({ width: index === 0 ? widths.first : widths.other })),
    })),
  ]).toBuffer();
}

/** The last column repeats the mark: a sheet that is taken out of the workbook still says what it is. */
function sheetOf(table: Table): SheetData {
  const columns = columnsOf(table);
  const { status, asOf, rows } = table.answer;
  const heads = [...columns.map(({ title }) => title), 'status', 'asOf'];
  return [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => [...columns.map(({ value, isShare }) => cellOf(value(row), isShare)), status, asOf]),
  ];
}

/** Text stays text, whatever a spreadsheet would make of it. */
function cellOf(value: unknown, isShare: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') return { value: String(value), type: String, format: '@' };
  return isShare ? { value, format: '0.0%' } : value;
}
