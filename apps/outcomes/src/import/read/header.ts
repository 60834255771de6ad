import { badRequest, type FieldError } from '#platform';

/** The columns of a file, by name. */
export class Header {
  constructor(readonly names: readonly string[]) {}

  /** Where the column is. @throws Error if the header was not checked for it */
  indexOf(column: string): number {
    const index = this.names.indexOf(column);
    if (index < 0) throw new Error(`the header was not checked for ${column}`);
    return index;
  }
}

/**
 * Checks that the file has the columns that the mapping names.
 *
 * @param fields of the first row
 * @throws Problem 400 that names what is missing, and what is there
 */
export function readHeader(fields: readonly string[], mapping: object): Header {
  const names = fields.map((name) => name.trim());
  const faults = Object.entries(mapping).flatMap(([field, value]): FieldError[] => {
    const column = typeof value === 'object' && value !== null && 'column' in value ? value.column : undefined;
    if (column === undefined) return [];
    const times = names.filter((name) => name === column).length;
    if (times === 1) return [];
    const message = times === 0 ? `the file has no column ${column}` : `the file has ${times} columns ${column}`;
    return [{ field: `mapping.${field}.column`, message, allowed: names }];
  });
  if (faults.length > 0)
    throw badRequest(
      faults,
      `The file does not fit the mapping; nothing was imported. Its columns are: ${names.map((name) => JSON.stringify(name)).join(', ')}.`,
    );
  return new Header(names);
}
