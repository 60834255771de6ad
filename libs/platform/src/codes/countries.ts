import countries from 'i18n-iso-countries';

/** ISO 3166-1 alpha-2 codes of all countries, in order. */
export const countryCodes: readonly string[] = Object.keys(countries.getAlpha2Codes()).sort();

const known = new Set(countryCodes);

/** User-assigned in ISO 3166-1, so never a country's: unknown, or prefers not to say. */
export const unknownCountry = 'ZZ';

/** Whether the code is that of a country, or `ZZ`. */
export function isCountry(code: string): boolean {
  return known.has(code) || code === unknownCountry;
}
