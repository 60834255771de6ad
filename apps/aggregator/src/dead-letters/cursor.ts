import { z } from 'zod';
import { badRequest } from '#platform';

/** The place of a letter in the list. */
const place = z.tuple([
  z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  z.string(),
  z.int().min(0),
  z.string().regex(/^\d{1,20}$/),
  z.string().regex(/^[0-9A-F]{64}$/),
]);
export type Place = z.infer<typeof place>;

export function cursorOf(last: Place): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url');
}

/** @throws Problem 400 */
export function placeOf(cursor: string): Place {
  const parsed = place.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw badRequest([{ field: 'cursor', message: 'is not the `next` of an earlier page' }]);
  return parsed.data;
}

/** Undefined: it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
