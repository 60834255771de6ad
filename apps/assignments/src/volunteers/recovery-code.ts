import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from '#platform';

/** Crockford's base 32: no letter that looks like a digit, https://www.crockford.com/base32.html */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 64 bits of pseudonym, 10 of country and 46 that only a key's owner can make: 120 bits, 24 digits. */
const length = 24;
const sealBits = 46n;
const countryBits = 10n;

/** What a recovery code says of a volunteer. */
export interface Recovered {
  readonly pseudonym: string;
  readonly country: string;
}

/**
 * A volunteer's pseudonym and country as a code that can be copied by hand: six groups of four. The seal makes it
 * worthless when mistyped or made up, and binds it to the campaign; so nothing need be stored to check it.
 */
export function recoveryCode({ pseudonym, country }: Recovered, campaign: string, key: SigningKey): string {
  const content = (BigInt(`0x${pseudonym}`) << countryBits) | countryNumber(country);
  const code = (content << sealBits) | seal(content, campaign, key);
  const text = Array.from({ length }, (_, index) => digits[Number((code >> BigInt(5 * (length - 1 - index))) & 31n)]);
  return text.join('').replace(/.{4}(?!$)/g, '$&-');
}

/** @returns undefined for what is no code of this campaign under any of the keys: a slip of the pen, most likely */
export function readRecoveryCode(text: string, campaign: string, keys: readonly SigningKey[]): Recovered | undefined {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = [...typed].map((digit) => digits.indexOf(digit));
  if (values.length !== length || values.includes(-1)) return undefined;
  const code = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  const content = code >> sealBits;
  const given = code & ((1n << sealBits) - 1n);
  if (!keys.some((key) => isSame(given, seal(content, campaign, key)))) return undefined;
  return {
    pseudonym: (content >> countryBits).toString(16).padStart(16, '0'),
    country: countryOf(content & ((1n << countryBits) - 1n)),
  };
}

function seal(content: bigint, campaign: string, { secret }: SigningKey): bigint {
  const digest = createHmac('sha256', secret).update(`callboard recovery code 1\n${campaign}\n${content}`).digest();
  return digest.readBigUInt64BE() >> (64n - sealBits);
}

function isSame(a: bigint, b: bigint): boolean {
  const bytes = [a, b].map((value) => Buffer.from(value.toString(16).padStart(16, '0'))) as [Buffer, Buffer];
  return timingSafeEqual(...bytes);
}

const letterA = 'A'.charCodeAt(0);

const countryNumber = (country: string): bigint =>
  BigInt((country.charCodeAt(0) - letterA) * 26 + country.charCodeAt(1) - letterA);

const countryOf = (number: bigint): string =>
  String.fromCharCode(letterA + Math.floor(Number(number) / 26), letterA + (Number(number) % 26));
