const initialBytes = 1 << 16;

/** Value of a hexadecimal digit in lower case, by its character code. */
const nibbles = new Uint8Array(128);
for (let value = 0; value < 16; value++) nibbles[value.toString(16).charCodeAt(0)] = value;

/** Where the bytes of a UUID stand in its text, in the order of RowBinary: each half from its end. */
const uuidBytes = [16, 14, 11, 9, 6, 4, 2, 0, 34, 32, 30, 28, 26, 24, 21, 19];

/**
 * Writes rows in ClickHouse's RowBinary: values one after the other, without names or separators.
 * https://clickhouse.com/docs/interfaces/formats/RowBinary
 *
 * The caller writes exactly the columns that the insert names, in that order.
 */
export class RowBinaryWriter {
  private buffer = Buffer.allocUnsafe(initialBytes);
  private length = 0;

  /** What has been written so far; valid until the next write. */
  bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  /** UInt8, and Enum8 of values below 128. */
  uint8(value: number): void {
    this.reserve(1);
    this.length = this.buffer.writeUInt8(value, this.length);
  }

  /** UInt16; Date as days since 1970. */
  uint16(value: number): void {
    this.reserve(2);
    this.length = this.buffer.writeUInt16LE(value, this.length);
  }

  int16(value: number): void {
    this.reserve(2);
    this.length = this.buffer.writeInt16LE(value, this.length);
  }

  /** UInt32; DateTime as seconds since 1970. */
  uint32(value: number): void {
    this.reserve(4);
    this.length = this.buffer.writeUInt32LE(value, this.length);
  }

  uint64(value: bigint): void {
    this.reserve(8);
    this.length = this.buffer.writeBigUInt64LE(value, this.length);
  }

  /** UInt64 from 16 hexadecimal digits in lower case: several times faster than by way of a BigInt. */
  uint64Hex(digits: string): void {
    this.reserve(8);
    for (let at = 14; at >= 0; at -= 2) this.hexByte(digits, at);
  }

  /** UUID in lower case: two UInt64, the first half of the text first. */
  uuid(text: string): void {
    this.reserve(16);
    for (const at of uuidBytes) this.hexByte(text, at);
  }

  /** String, and LowCardinality(String). */
  string(text: string): void {
    if (text.length < 32 && this.shortAscii(text)) return;
    this.blob(Buffer.from(text, 'utf8'));
  }

  /** String of any bytes. */
  blob(bytes: Uint8Array): void {
    this.size(bytes.byteLength);
    this.fixed(bytes);
  }

  /** FixedString of just so many bytes. */
  fixed(bytes: Uint8Array): void {
    this.reserve(bytes.byteLength);
    this.buffer.set(bytes, this.length);
    this.length += bytes.byteLength;
  }

  /** Number of the elements of an array, which follow it. Unsigned LEB128, as lengths are everywhere in the format. */
  size(count: number): void {
    this.reserve(5);
    let rest = count;
    while (rest > 0x7f) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  private hexByte(text: string, at: number): void {
    const high = nibbles[text.charCodeAt(at)] ?? 0;
    const low = nibbles[text.charCodeAt(at + 1)] ?? 0;
    this.buffer[this.length++] = (high << 4) | low;
  }

  /** @returns false, with nothing written, of a text that is not ASCII */
  private shortAscii(text: string): boolean {
    this.reserve(1 + text.length);
    const begin = this.length;
    this.buffer[this.length++] = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) {
        this.length = begin;
        return false;
      }
      this.buffer[this.length++] = code;
    }
    return true;
  }

  private reserve(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
