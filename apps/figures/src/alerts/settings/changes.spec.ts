import { fromTheStart } from './alert-settings.js';
import { changesOf } from './changes.js';

const anna = { address: 'anna@example.org', language: 'ru' } as const;

it('names what is different, and nobody', () => {
  const after = { ...fromTheStart, thresholds: { ...fromTheStart.thresholds, silentHours: 5 }, recipients: [anna] };
  expect(changesOf(fromTheStart, fromTheStart)).toEqual({});
  expect(changesOf(fromTheStart, after)).toEqual({ silentHours: '3 → 5', recipients: '0 → 1' });
  expect(changesOf(after, { ...after, recipients: [{ ...anna, language: 'en' }] })).toEqual({ recipients: '1 → 1' });
});
