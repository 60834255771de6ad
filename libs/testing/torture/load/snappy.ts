import kafkajs, { CompressionTypes } from 'kafkajs';

// Not among the names that Node finds in a CommonJS module.
const { CompressionCodecs } = kafkajs;

/** "\x82SNAPPY\0", version 1, compatible with 1: the framing of snappy-java, which Kafka uses. */
const header = Buffer.from('82534e41505059000000000100000001', 'hex');
/** Of a literal whose length takes two bytes. */
const literalTag = 0xf4;
const longest = 65_536;

/** Snappy without any compression: literals only. */
function encode(input: Buffer): Buffer {
  const blocks: Buffer[] = [header];
  for (let start = 0; start < input.length; start += longest) {
    const piece = input.subarray(start, start + longest);
    const literal = Buffer.concat([varint(piece.length), literalOf(piece.length), piece]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(literal.length);
    blocks.push(size, literal);
  }
  return Buffer.concat(blocks);
}

function literalOf(length: number): Buffer {
  const tag = Buffer.alloc(3);
  tag.writeUInt8(literalTag);
  tag.writeUInt16LE(length - 1, 1);
  return tag;
}

function varint(n: number): Buffer {
  const bytes: number[] = [];
  for (let left = n; ; left >>>= 7) {
    if (left < 0x80) return Buffer.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}

/** Lets this process write with a codec that kafkajs, and so the services, cannot read. */
export function useSnappy(): CompressionTypes {
  CompressionCodecs[CompressionTypes.Snappy] = () => ({
    compress: async ({ buffer }: { buffer: Buffer }) => encode(buffer),
    decompress: async () => {
      throw new Error('nobody here reads Snappy');
    },
  });
  return CompressionTypes.Snappy;
}
