import type { AlertSettings } from '../api/types';

type Recipients = AlertSettings['recipients'];

/** One a line, with the language behind the address where it is not English: `anna@example.org ru`. */
export function readRecipients(text: string): Recipients {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([address]) => address !== '')
    .map(([address = '', language = 'en']) => ({ address, language: language as Recipients[number]['language'] }));
}

export const writeRecipients = (recipients: Recipients): string =>
  recipients.map(({ address, language }) => `${address} ${language}`).join('\n');
