/** How far each port is from the one the user names. */
const offsets = {
  dashboard: 0,
  assignments: 1,
  outcomes: 2,
  aggregator: 3,
  figures: 4,
  publisher: 5,
  kafka: 10,
  kafkaController: 11,
  clickhouse: 12,
  clickhouseTcp: 13,
  redis: 14,
};

/** @typedef {Record<keyof typeof offsets, number>} Ports */

export const highestOffset = Math.max(...Object.values(offsets));

/**
 * Ports that browsers, and Node's fetch, refuse to talk to: "bad ports" of the Fetch standard, those above 1023.
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
const refused = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

/**
 * The first port of a stack that nobody could reach by HTTP.
 * @param {Ports} ports
 * @returns {number | undefined}
 */
export function refusedPort(ports) {
  return Object.values(ports).find((port) => refused.has(port));
}

/**
 * The ports of a stack.
 * @param {number} base port of the dashboard
 * @returns {Ports}
 */
export function portsFrom(base) {
  const entries = Object.entries(offsets).map(([name, offset]) => [name, base + offset]);
  return Object.fromEntries(entries);
}
