import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { NumberingPlans, plans } from './numbering-plans.js';

/** Why a text is no number that can be called. */
export type PhoneFault = 'empty' | 'not a number' | 'without a country code' | 'not a valid number of its country';

/** As exports mostly write them; all else goes the slow way. */
const plain = /^\+[1-9]\d{6,14}$/;
const separators = /[\s().-]/g;
/** Assigned to nobody: for rehearsals, as the invented numbers are. */
const rehearsal = /^\+999\d{8}$/;

/** Reads telephone numbers as people and programs write them. */
export class PhoneReader {
  private readonly plans = new NumberingPlans();

  /** @param country of numbers without a country code, ISO 3166-1 alpha-2; where there is none they are refused */
  constructor(private readonly country?: string) {}

  /** @returns the digits of E.164, as a number */
  read(text: string): number | PhoneFault {
    if (text === '') return 'empty';
    const bare = plain.test(text) ? text : text.replace(separators, '');
    if (plain.test(bare) && (rehearsal.test(bare) || this.plans.isValid(bare))) return Number(bare.slice(1));
    return this.readSlowly(text);
  }

  private readSlowly(text: string): number | PhoneFault {
    const country = this.country as CountryCode | undefined;
    const found = country ? parsePhoneNumberFromString(text, country, plans) : parsePhoneNumberFromString(text, plans);
    if (found) return found.isValid() ? Number(found.number.slice(1)) : 'not a valid number of its country';
    const digits = text.replace(/\D/g, '').length;
    return digits >= 5 && !text.includes('+') && country === undefined ? 'without a country code' : 'not a number';
  }
}
