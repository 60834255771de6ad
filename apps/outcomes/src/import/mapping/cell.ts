import { z } from 'zod';

export const columnName = z.string().min(1, 'the name of a column');

/**
 * Schema of a field of a mapping: a column of the file, its texts translated if need be, or a constant.
 *
 * @param target what the values that the mapping writes down must be
 */
export function cellOf<T>(target: z.ZodType<T>) {
  return cell(target, target);
}

/** As `cellOf`, for a field that may be not recorded: `null`. */
export function optionalCellOf<T>(target: z.ZodType<T>) {
  return cell(target, target.nullable());
}

function cell<T, V>(target: z.ZodType<T>, meaning: z.ZodType<V>) {
  return z
    .strictObject({
      column: columnName.optional(),
      constant: target.optional(),
      /** What each text of the column means; a text that is not here is rejected. */
      values: z.record(z.string(), meaning).optional(),
      /** What an empty cell means. */
      empty: meaning.optional(),
    })
    .refine(columnOrConstant, columnOrConstantMessage)
    .refine(
      ({ constant, values, empty }) => constant === undefined || (values === undefined && empty === undefined),
      'values and empty belong to a column',
    );
}

export const columnOrConstant = ({ column, constant }: { column?: unknown; constant?: unknown }) =>
  (column === undefined) !== (constant === undefined);

export const columnOrConstantMessage = 'needs a column or a constant, and not both';
