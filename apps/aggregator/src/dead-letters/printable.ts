import { largestEventBytes } from '#events';

/** Bytes for a person to look at. */
export interface Printable {
  /** How many there are. */
  readonly bytes: number;
  readonly base64: string;
  readonly text: string;
  /** Whether only the beginning is given. */
  readonly truncated: boolean;
}

/** As much as the largest event that is accepted. */
const mostBytes = largestEventBytes;

/** All but tab and line feed: what a terminal would act on, and a page would hide. */
const control = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Bytes that need not be text: what is none is shown as U+FFFD, and what cannot be seen by its code point. */
export function printable(value: Buffer): Printable {
  const shown = value.subarray(0, mostBytes);
  const text = new TextDecoder().decode(shown).replace(control, (character) => {
    if (character === '\n' || character === '\t') return character;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return { bytes: value.byteLength, base64: shown.toString('base64'), text, truncated: shown.length < value.length };
}
