import { z } from 'zod';

const shortest = 15;
const longest = 200;
const fewest = 5;

/**
 * A password that somebody chooses. Long, and nothing else is asked of it: NIST SP 800-63B-4, section 3.1.1.2 (at least
 * 15 characters where it is the only factor, no rules of composition, compared in one Unicode form).
 */
export const newPassword = z
  .string()
  .max(longest, `at most ${longest} characters`)
  .transform((text) => text.normalize('NFC'))
  .refine((text) => [...text].length >= shortest, `at least ${shortest} characters: three or four words do`)
  .refine((text) => new Set(text).size >= fewest, `at least ${fewest} different characters`);

/** A password as somebody types it to get in: whatever it is, it is compared. */
export const typedPassword = z
  .string()
  .min(1)
  .max(longest)
  .transform((text) => text.normalize('NFC'));

/** What makes a password easy to guess for who knows the account. @returns nothing, if nothing does */
export function easyToGuess(password: string, name: string): string | undefined {
  const spelled = password.toLowerCase();
  if (spelled.includes(name)) return 'must not contain the name of the account';
  if (spelled.includes('callboard')) return 'must not contain the word callboard';
  return undefined;
}
