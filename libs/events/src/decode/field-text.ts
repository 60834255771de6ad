import { z } from 'zod';
import { coarseTime, isCoarse } from '../codes.js';

/** How a field's values are written in canonical JSON. */
export interface FieldText {
  /** Regular expression of the texts. Captures a string without its quotes, an integer's digits, a list as it is. */
  readonly pattern: string;
  /** The value of what was captured; undefined if the pattern says too little and the schema refuses it. */
  readonly read: (captured: string) => string | number | string[] | undefined;
  readonly isOptional: boolean;
}

/**
 * Derives the texts from the schema of a field.
 * @throws TypeError if it is neither of strings by pattern, list or constant, nor of integers from 0, nor of lists of strings
 */
export function fieldText(schema: z.ZodType): FieldText {
  if (schema instanceof z.ZodArray) return listText(schema);
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

/** Of at least one string. How many there may be, the schema says in the end. */
function listText(schema: z.ZodArray): FieldText {
  const item = withoutCaptures(fieldText(schema.element as z.ZodType).pattern);
  return {
    pattern: `(\\[${item}(?:,${item})*\\])`,
    read: (captured) => {
      const list = JSON.parse(captured) as string[];
      return schema.safeParse(list).success ? list : undefined;
    },
    isOptional: false,
  };
}

const withoutCaptures = (pattern: string) => pattern.replaceAll(/\((?!\?)/g, '(?:');
