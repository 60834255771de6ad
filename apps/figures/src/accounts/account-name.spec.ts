import fc from 'fast-check';
import { accountName, canonicalName } from './account-name.js';
import { easyToGuess, newPassword } from './password.schema.js';

it.each([
  ['Anna', 'anna'],
  [' anna.k@example.org ', 'anna.k@example.org'],
  ['Ａｎｎａ', 'anna'],
  ['Анна', 'анна'],
])('%j is the account %j', (typed, name) => {
  expect(accountName.parse(typed)).toBe(name);
});

it.each(['', 'a', '..', '-anna', 'an na', 'an/na', 'local-admin', 'LOCAL-x', 'а' + 'nna', 'x'.repeat(65)])(
  '%j is no name of an account',
  (typed) => {
    expect(accountName.safeParse(typed).success).toBe(false);
  },
);

it('has one spelling, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (typed) => {
      const { success, data } = accountName.safeParse(typed);
      if (!success) return;
      expect(accountName.parse(data)).toBe(data);
      expect(canonicalName(typed)).toBe(data);
      expect(decodeURIComponent(encodeURIComponent(data))).toBe(data);
      expect(data).not.toMatch(/[/\\%\s]/);
    }),
  );
});

it('takes long passwords of whatever is typed, and no short or monotonous ones', () => {
  expect(newPassword.safeParse('correct horse battery').success).toBe(true);
  expect(newPassword.safeParse('три слова и ещё одно').success).toBe(true);
  for (const weak of ['short', 'fourteen chars', 'a'.repeat(40), 'x'.repeat(201)])
    expect([weak, newPassword.safeParse(weak).success]).toEqual([weak, false]);
  expect(easyToGuess('my name is Anna Karenina', 'anna')).toMatch(/name/);
  expect(easyToGuess('let me into Callboard', 'anna')).toMatch(/callboard/);
  expect(easyToGuess('correct horse battery', 'anna')).toBeUndefined();
});
