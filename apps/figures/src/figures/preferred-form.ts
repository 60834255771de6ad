import { csvType } from './csv.js';
import { xlsxType } from './workbook/xlsx-type.js';

/** In which form an answer can be had. */
export type Form = 'json' | 'csv' | 'xlsx';

const formOf = new Map<string | undefined, Form>([
  ['application/json', 'json'],
  ['*/*', 'json'],
  [csvType.split(';')[0], 'csv'],
  [xlsxType, 'xlsx'],
]);

/** The form that an Accept header names first; JSON where it names none. */
export function preferredForm(accept = ''): Form {
  const types = accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase());
  return types.map((type) => formOf.get(type)).find((form) => form !== undefined) ?? 'json';
}
