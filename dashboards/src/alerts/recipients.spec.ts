import { readRecipients, writeRecipients } from './recipients';

it('reads one recipient a line, in English unless said', () => {
  expect(readRecipients(' anna@example.org  ru \n\nboris@example.org\n')).toEqual([
    { address: 'anna@example.org', language: 'ru' },
    { address: 'boris@example.org', language: 'en' },
  ]);
});

it('writes what it reads', () => {
  const recipients = readRecipients('anna@example.org ru\nboris@example.org en');
  expect(readRecipients(writeRecipients(recipients))).toEqual(recipients);
});
