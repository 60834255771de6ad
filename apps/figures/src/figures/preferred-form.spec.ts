import { preferredForm } from './preferred-form.js';
import { xlsxType } from './workbook/xlsx-type.js';

it.each([
  [undefined, 'json'],
  ['*/*', 'json'],
  ['application/json, text/csv', 'json'],
  ['text/csv', 'csv'],
  ['Text/CSV; header=present, */*;q=0.1', 'csv'],
  ['text/html', 'json'],
  [xlsxType, 'xlsx'],
  [`text/html, ${xlsxType}, text/csv`, 'xlsx'],
])('%s: %s', (accept, form) => {
  expect(preferredForm(accept)).toBe(form);
});
