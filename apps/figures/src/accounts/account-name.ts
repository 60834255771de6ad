import { z } from 'zod';

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Letters that look alike in several alphabets would make two names that nobody can tell apart. */
const isOfOneAlphabet = (name: string) => scripts.filter((script) => script.test(name)).length <= 1;

/** One spelling of a name, whatever keyboard it was typed on: "Anna" and "ANNA" are one account. */
export const canonicalName = (typed: string) => typed.normalize('NFKC').trim().toLowerCase();

/** The name of an account, by which somebody signs in and by which the audit log calls him. It never changes. */
export const accountName = z
  .string()
  .max(200)
  .transform(canonicalName)
  .pipe(
    z
      .string()
      .min(2, 'at least two characters')
      .max(64, 'at most 64 characters')
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]*$/u,
        'letters, digits and . _ @ + -, beginning with a letter or digit',
      )
      .refine(isOfOneAlphabet, 'letters of one alphabet')
      // Whoever signs in by a link of the machine, or has a token of it, is called so.
      .refine((name) => !name.startsWith('local-'), 'must not begin with local-'),
  );
