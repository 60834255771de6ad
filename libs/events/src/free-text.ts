import { z } from 'zod';

/** Seven digits or more, however they are set apart: somebody's number, most likely. */
const digitRun = /(?:\p{Nd}[\s().+/-]*){7}/u;

/** What a person writes, to be kept: it must not carry a phone number. @param longest in characters */
export const freeText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `at most ${longest.toLocaleString('en')} characters`)
    .refine((text) => !digitRun.test(text), 'must not contain a phone number: leave out rows of seven or more digits');
