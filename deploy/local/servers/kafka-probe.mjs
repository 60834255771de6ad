import { exchange } from '../processes/probes.mjs';

const metadata = { key: 3, version: 1, correlationId: 7 };

/** A Metadata request about no topic: the answer lists the brokers that are ready for work. */
function metadataRequest() {
  const body = Buffer.alloc(14);
  body.writeInt16BE(metadata.key, 0);
  body.writeInt16BE(metadata.version, 2);
  body.writeInt32BE(metadata.correlationId, 4);
  // Then an empty client id (2 bytes) and an empty list of topics (4 bytes).
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

/**
 * Whether Kafka serves. Its port opens long before it does, so it is asked for its brokers.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} null, or why not
 */
export function kafkaProbe(host, port) {
  return exchange(host, port, metadataRequest(), (answer) => {
    // Size, correlation id, number of brokers.
    if (answer.length < 12) return undefined;
    return answer.readInt32BE(8) > 0 ? null : 'it has no broker yet';
  });
}
