import fc from 'fast-check';
import { printable } from './printable.js';

describe('printable', () => {
  it('leaves text as it is', () => {
    const text = '{\n\t"région": "Москва" }';
    expect(printable(Buffer.from(text))).toEqual({
      bytes: Buffer.byteLength(text),
      base64: Buffer.from(text).toString('base64'),
      text,
      truncated: false,
    });
  });

  it('shows what a terminal would act on, and what is no text', () => {
    expect(printable(Buffer.from('\x1b[2Ja\u202eb\0')).text).toBe('\\u{1b}[2Ja\\u{202e}b\\u{0}');
    expect(printable(Buffer.from([0xff, 0x61])).text).toBe('\ufffda');
  });

  it('gives the beginning of what is large', () => {
    const { bytes, base64, truncated } = printable(Buffer.alloc(2_000_000, 'a'));
    expect([bytes, Buffer.from(base64, 'base64').length, truncated]).toEqual([2_000_000, 16_384, true]);
  });

  it('never gives a control character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (value) => {
        expect(printable(Buffer.from(value)).text).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }),
    );
  });
});
