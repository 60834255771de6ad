import { isDeskLocale, isLocale, preferredLocale } from './locales';

it.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['lt,en-GB;q=0.9', 'en'],
  ['lt', 'en'],
  ['', 'en'],
  [null, 'en'],
])('takes the first language there is of %j: %s', (header, locale) => {
  expect(preferredLocale(header, isLocale)).toBe(locale);
});

it.each([
  ['lt,en-GB;q=0.9', 'lt'],
  ['uk-UA,ru;q=0.5', 'uk'],
  ['pl', 'en'],
])('has more languages at the desk, %j: %s', (header, locale) => {
  expect(preferredLocale(header, isDeskLocale)).toBe(locale);
});
