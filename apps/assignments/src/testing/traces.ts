import type { Kept } from './everything-kept.js';

/** The forms in which a number may be kept. @param number E.164 */
export function formsOf(number: string): (Buffer | RegExp)[] {
  const digits = number.slice(1);
  const national = number.slice(4);
  const integer = Buffer.alloc(8);
  integer.writeBigUInt64BE(BigInt(digits));
  const double = Buffer.alloc(8);
  double.writeDoubleBE(Number(digits));
  const reversed = (bytes: Buffer) => Buffer.from(bytes).reverse();
  return [
    Buffer.from(digits),
    // By itself, not as a part of an id or of another number.
    new RegExp(`(?<![0-9A-Za-z.])${national}(?![0-9A-Za-z])`),
    ...[integer.subarray(1), reversed(integer.subarray(1)), double, reversed(double)],
    ...[number, digits].map((text) => Buffer.from(Buffer.from(text).toString('base64').replace(/.?=+$/, ''))),
    Buffer.from(Buffer.from(digits).toString('hex')),
  ];
}

/** The forms of an exact time. */
export function formsOfTime(time: Date): Buffer[] {
  const [ms, iso] = [String(time.getTime()), time.toISOString()];
  return [ms, ms.slice(0, -3), iso.slice(0, 19), iso.slice(0, 19).replace('T', ' ')].map((text) => Buffer.from(text));
}

/** Where something of it is kept. */
export function tracesOf(forms: readonly (Buffer | RegExp)[], kept: readonly Kept[]): string[] {
  const holds = ({ bytes }: Kept, form: Buffer | RegExp) =>
    form instanceof RegExp ? form.test(bytes.toString('latin1')) : bytes.includes(form);
  return kept.filter((each) => forms.some((form) => holds(each, form))).map(({ where }) => where);
}
