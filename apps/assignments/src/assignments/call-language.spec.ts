import { callLanguage } from './call-language.js';

describe('callLanguage', () => {
  it('is the one that the volunteer would rather speak, of those that the campaign calls in', () => {
    expect(callLanguage(['ru', 'uk'], ['lt', 'uk', 'ru'])).toBe('uk');
  });

  it('is the first of the campaign where the volunteer named none of them', () => {
    expect(callLanguage(['ru', 'uk'], ['lt'])).toBe('ru');
  });
});
