import type { ClickHouseSettings } from '@clickhouse/client';

/** Milliseconds after which an insert has failed for whoever waits for it; heartbeats of a consumer go on meanwhile. */
export const requestTimeoutMs = 20_000;

/** Milliseconds. For statements that nobody waits for, such as counting a whole month anew. */
export const longRequestTimeoutMs = 300_000;

/** For every statement: what comes back can be trusted. */
export const everyStatement: ClickHouseSettings = {
  // As text: a JavaScript number holds 53 bits, and versions and pseudonyms have 64.
  output_format_json_quote_64bit_integers: 1,
  // An error after the first rows would otherwise be appended to a body that began with status 200.
  wait_end_of_query: 1,
};

/** For every insert: it is answered once it is durable (the tables have `fsync_after_insert`). */
export const everyInsert: ClickHouseSettings = {
  async_insert: 0,
  // A repeated block must reach the materialized views too, even if its first try failed between the two.
  insert_deduplicate: 0,
  // An import may span many months; by default more than 100 partitions in one block are refused for good.
  max_partitions_per_insert_block: '0',
};
