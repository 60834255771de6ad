import { preferredLocale } from './locales';

it.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['lt,en-GB;q=0.9', 'en'],
  ['lt', 'en'],
  ['', 'en'],
  [null, 'en'],
])('takes the first language there is of %j: %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
