import { z } from 'zod';
import type { Header } from '../read/header.js';
import { type Faults, shown } from './faults.js';
import { remember } from './remember.js';

/** Reads one field of a row; `null` is not recorded. Undefined if the cell is no good, which the faults then say. */
export type CellReader<T> = (fields: readonly string[], faults: Faults) => T | null | undefined;

interface Cell<T> {
  readonly column?: string | undefined;
  readonly constant?: T | undefined;
  readonly values?: Readonly<Record<string, T | null>> | undefined;
  readonly empty?: T | null | undefined;
}

type Meaning<T> = { readonly value: T | null } | { readonly fault: string };

/**
 * Reads a field as its mapping says.
 *
 * @param otherwise what the field is without a mapping
 * @param isOptional whether an empty cell is not recorded rather than a fault
 */
export function cellReader<T extends string | number>(
  field: string,
  cell: Cell<T> | undefined,
  target: z.ZodType<T>,
  header: Header,
  { otherwise = null, isOptional = false }: { otherwise?: T | null; isOptional?: boolean } = {},
): CellReader<T> {
  if (cell?.column === undefined) {
    const value = cell?.constant ?? otherwise;
    return () => value;
  }
  const index = header.indexOf(cell.column);
  const meaning = remember((text) => meaningOf(text, cell, target, isOptional));
  return (fields, faults) => {
    const result = meaning((fields[index] ?? '').trim());
    return 'value' in result ? result.value : faults.add(field, result.fault);
  };
}

function meaningOf<T>(text: string, cell: Cell<T>, target: z.ZodType<T>, isOptional: boolean): Meaning<T> {
  const { values, empty } = cell;
  if (values && Object.hasOwn(values, text)) return { value: values[text] as T | null };
  if (text === '') {
    if (empty !== undefined) return { value: empty };
    return isOptional ? { value: null } : { fault: 'is empty' };
  }
  if (values) return { fault: `${shown(text)} is not among the values of the mapping` };
  const isNumber = target instanceof z.ZodNumber && /^-?\d+$/.test(text);
  const result = target.safeParse(isNumber ? Number(text) : text);
  return result.success
    ? { value: result.data }
    : { fault: `${shown(text)} is not ${result.error.issues[0]?.message}` };
}
