import { countryCodes, isCountry } from './countries.js';
import { canonicalLanguage } from './languages.js';

describe('countries', () => {
  it.each(['LT', 'US', 'AQ', 'ZZ'])('know %s', (code) => expect(isCountry(code)).toBe(true));
  it.each(['XX', 'UK', 'SU', 'lt', 'LTU', ''])('do not know %p', (code) => expect(isCountry(code)).toBe(false));
  it('can be listed', () => expect(countryCodes.slice(0, 3)).toEqual(['AD', 'AE', 'AF']));
});

describe('canonicalLanguage', () => {
  it.each([
    ['ru', 'ru'],
    ['rus', 'ru'],
    ['ltg', 'ltg'],
  ])('calls %s %s', (code, language) => expect(canonicalLanguage(code)).toBe(language));
  it.each(['xx', 'und', 'zxx', 'RU', 'russian', ''])('knows no %p', (code) =>
    expect(canonicalLanguage(code)).toBeUndefined(),
  );
});
