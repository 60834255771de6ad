import { iso6393 } from 'iso-639-3';

/** Every code of a language in ISO 639-1 and 639-3, with the code that we use for it. */
const canonical = new Map(
  iso6393
    .filter(({ type }) => type !== 'special')
    .flatMap(({ iso6393: three, iso6391: two = three }) => [
      [two, two],
      [three, two],
    ]),
);

/**
 * One code a language, so that figures do not count it as two: `rus` and `ru` are both `ru`.
 *
 * @returns the ISO 639-1 code, else the ISO 639-3 code; undefined if there is no such language
 */
export function canonicalLanguage(code: string): string | undefined {
  return canonical.get(code);
}
