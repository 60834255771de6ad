import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ClickHouse, RowBinaryWriter } from '#clickhouse';
import { topicOf } from '#events';
import { notFound } from '#platform';
import { cursorOf, type Place, placeOf } from './cursor.js';
import { keyOf } from './letter-id.js';
import { letterOf, letterRow, lettersWithResolutions, listColumns, placeOfRow } from './letter-rows.js';
import type { Letter, LettersAnswer, LettersQuery, Resolution } from './letters.schema.js';
import { thisHour } from './this-hour.js';

/** A letter with its record. */
export interface LetterWithRecord {
  readonly letter: Letter;
  readonly key: Buffer;
  readonly value: Buffer;
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const rowWithRecord = letterRow.extend({ record_key: bytes, record_value: bytes });
const count = z.object({ n: z.coerce.number() });

const actions = { replayed: 1, waived: 2 };
const resolutionColumns = 'topic partition offset sha256 action resolved_by subject note resolved_at'.split(' ');

/** Dead letters as people deal with them. */
export class LetterStore {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly namespace: string,
  ) {}

  /** A page of the list. @throws Problem 400 for a cursor that is none */
  async list({ reason, outstanding, cursor, limit }: LettersQuery): Promise<LettersAnswer> {
    const place = cursor === undefined ? undefined : placeOf(cursor);
    const where = [
      ...(reason ? ['reason = {reason:String}'] : []),
      ...(outstanding ? [`decision IS ${outstanding === 'true' ? 'NULL' : 'NOT NULL'}`] : []),
      ...(place ? [beforePlace] : []),
    ];
    const rows = await this.clickhouse.select(
      letterRow,
      `SELECT ${listColumns} FROM ${lettersWithResolutions} WHERE ${['true', ...where].join(' AND ')}
       ORDER BY first_seen DESC, topic DESC, partition DESC, \`offset\` DESC, hash DESC LIMIT {limit:UInt32}`,
      { limit: limit + 1, ...(reason && { reason }), ...(place && parametersOf(place)) },
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      outstanding: await this.countOutstanding(),
      letters: shown.map(letterOf),
      next: last && rows.length > limit ? cursorOf(placeOfRow(last)) : null,
    };
  }

  /** @throws Problem 404 */
  async require(id: string): Promise<LetterWithRecord> {
    const { stream, partition, offset, hash } = keyOf(id);
    const [row] = await this.clickhouse.select(
      rowWithRecord,
      `SELECT ${listColumns}, base64Encode(record_key) AS record_key, base64Encode(value) AS record_value
       FROM ${lettersWithResolutions}
       WHERE topic = {topic:String} AND partition = {partition:UInt16} AND \`offset\` = {offset:UInt64}
         AND startsWith(hash, {hash:String})`,
      { topic: topicOf(stream, this.namespace), partition, offset, hash: hash.toUpperCase() },
    );
    if (!row) throw notFound('id', 'There is no such dead letter.');
    return { letter: letterOf(row), key: row.record_key, value: row.record_value };
  }

  /** Durable when it resolves. */
  async resolve(found: LetterWithRecord, { action, by, subject, note }: Omit<Resolution, 'at'>): Promise<void> {
    const { stream, partition, offset } = found.letter;
    const rows = new RowBinaryWriter();
    rows.string(topicOf(stream, this.namespace));
    rows.uint16(partition);
    rows.uint64(BigInt(offset));
    rows.fixed(createHash('sha256').update(found.value).digest());
    rows.uint8(actions[action]);
    for (const text of [by, subject, note]) rows.string(text);
    rows.uint32(thisHour());
    await this.clickhouse.insertBinary('dead_letter_resolutions', resolutionColumns, rows.bytes());
  }

  private async countOutstanding(): Promise<number> {
    const [row] = await this.clickhouse.select(count, 'SELECT count() AS n FROM outstanding_dead_letters');
    return row?.n ?? 0;
  }
}

const parametersOf = ([firstSeen, topic, partition, offset, hash]: Place) => ({
  firstSeen,
  topic,
  partition,
  offset,
  hash,
});

const beforePlace = `(first_seen, topic, partition, \`offset\`, hash)
  < ({firstSeen:DateTime('UTC')}, {topic:String}, {partition:UInt16}, {offset:UInt64}, {hash:String})`;
