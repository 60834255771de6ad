import { deskLocales } from '../../i18n/locales';
import { countries } from './countries';
import { countryNamed } from './country-named';

const namesIn = (locale: string) => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countries.map((code) => ({ code, name: names.of(code) ?? code }));
};

test.each(deskLocales)('every country is found by its name in %s', (locale) => {
  const names = namesIn(locale);
  for (const { code, name } of names) expect([name, countryNamed(name, names, locale)]).toEqual([name, code]);
});

test.each([
  ['lithu', 'LT'],
  ['  LATVIA ', 'LV'],
  ['cote d’ivoire', 'CI'],
  ['ger', 'DE'],
  ['li', undefined],
  ['', undefined],
  ['atlantis', undefined],
])('%j is meant as %s', (typed, code) => {
  expect(countryNamed(typed, namesIn('en'), 'en')).toBe(code);
});
