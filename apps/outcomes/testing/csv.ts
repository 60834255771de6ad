/** Rows as CSV (RFC 4180), every field in quotes. */
export function stringify(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}
