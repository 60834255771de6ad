/**
 * A phone number as somebody typed it, in the one form in which it is kept: `+` and its digits, country code first.
 *
 * @returns undefined if it is none, or has no country code
 */
export function typedNumber(text: string): string | undefined {
  const bare = text.replace(/[\s().\-–/]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

/** In groups of three, for reading it again. */
export const readable = (number: string) => number.replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f');
