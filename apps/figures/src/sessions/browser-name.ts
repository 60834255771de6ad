import type { FastifyRequest } from 'fastify';

const browsers = [
  ['Edge', /\bEdg/],
  ['Firefox', /\bFirefox\/|\bFxiOS\//],
  ['Chrome', /\bChrome\/|\bCriOS\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\biPhone\b|\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

const first = (kinds: readonly (readonly [string, RegExp])[], text: string) =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0];

/** What tells one's sessions apart, and nothing more: "Firefox, Linux". Neither versions nor addresses are kept. */
export function browserName(userAgent: string): string {
  return [first(browsers, userAgent), first(systems, userAgent)].filter((each) => each !== undefined).join(', ');
}

/** The browser that a request says it comes from. */
export const browserOf = ({ headers }: FastifyRequest) => browserName(headers['user-agent'] ?? '');
