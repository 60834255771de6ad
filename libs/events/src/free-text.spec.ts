import { freeText } from './free-text.js';

const text = freeText(30);

it.each(['call +999 1234567', '8 (912) 345-67-89', '٠١٢٣٤٥٦', '123 45 67', 'x'.repeat(31)])('refuses %j', (written) => {
  expect(text.safeParse(written).success).toBe(false);
});

it('takes words and short numbers, without the blanks around them', () => {
  expect(text.parse(' 90 calls on 5 April 2022 ')).toBe('90 calls on 5 April 2022');
});
