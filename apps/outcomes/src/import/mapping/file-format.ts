import iconv from 'iconv-lite';
import { z } from 'zod';

const oneCharacter = z.string().length(1, 'one character');

/** What every mapping says of its file. */
export const fileFormat = {
  /** Part of every id that is made of a row: rows of two sources are never the same. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'a short name in lower case, such as call-centre'),
  encoding: z.string().refine(iconv.encodingExists, 'no such encoding is known').default('utf-8'),
  delimiter: oneCharacter.default(','),
  /** `null`: quotes mean nothing. */
  quote: oneCharacter.nullable().default('"'),
};
