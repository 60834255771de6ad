import { z } from 'zod';
import { coarseTime, isCoarse } from '../codes.js';

/** How a field's values are written in canonical JSON. */
export interface FieldText {
  /** Regular expression of the texts. Captures a string without its quotes, an integer's digits. */
  readonly pattern: string;
  /** The value of what was captured; undefined if the pattern says too little and the schema refuses it. */
  readonly read: (captured: string) => string | number | undefined;
  readonly isOptional: boolean;
}

/**
 * Derives the texts from the schema of a field.
 * @throws TypeError if it is neither of strings by pattern, list or constant, nor of integers from 0
 */
export function fieldText(schema: z.ZodType): FieldText {
  const isOptional = schema.safeParse(undefined).success;
  const { type, pattern, enum: list, const: constant, minimum = 0, maximum = 0 } = z.toJSONSchema(schema);
  if (type === 'integer' && minimum >= 0)
    return {
      pattern: '(0|[1-9][0-9]{0,8})',
      read: (digits) => (Number(digits) >= minimum && Number(digits) <= maximum ? Number(digits) : undefined),
      isOptional,
    };
  if (pattern !== undefined)
    return {
      pattern: `"(${withoutCaptures(pattern.replace(/^\^|\$$/g, ''))})"`,
      read: schema === coarseTime ? (text) => (isCoarse(text) ? text : undefined) : (text) => text,
      isOptional,
    };
  const words = list ?? (constant === undefined ? [] : [constant]);
  if (words.length === 0 || !words.every((word) => typeof word === 'string' && /^[\w-]+$/.test(word)))
    throw new TypeError('the texts of this schema cannot be described by a pattern');
  return { pattern: `"(${words.join('|')})"`, read: (word) => word, isOptional };
}

const withoutCaptures = (pattern: string) => pattern.replaceAll(/\((?!\?)/g, '(?:');
