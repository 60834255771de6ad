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
 * The ports of a stack.
 * @param {number} base port of the dashboard
 * @returns {Ports}
 */
export function portsFrom(base) {
  const entries = Object.entries(offsets).map(([name, offset]) => [name, base + offset]);
  return Object.fromEntries(entries);
}
