import { z } from 'zod';
import type { Stream } from '#events';
import type { Place } from './cursor.js';
import { type DeadLetterReason, deadLetterReasons } from './dead-letter.js';
import { idOf } from './letter-id.js';
import type { Letter } from './letters.schema.js';

/** What a list shows of a letter, with what was decided about it. To be put into FROM. */
export const lettersWithResolutions = `(
  SELECT topic, partition, \`offset\`, hex(sha256) AS hash, letters.reason AS reason, letters.detail AS detail,
    letters.first_seen AS first_seen, length(letters.value) AS bytes, letters.record_key AS record_key,
    letters.value AS value, toString(action) AS decision, resolved_by, subject, note, resolved_at
  FROM dead_letters AS letters FINAL
  LEFT JOIN (SELECT * FROM dead_letter_resolutions FINAL) AS resolutions USING (topic, partition, \`offset\`, sha256)
  SETTINGS join_use_nulls = 1
)`;

export const listColumns =
  'topic, partition, `offset`, hash, reason, detail, first_seen, bytes, decision, resolved_by, subject, note, resolved_at';

export const letterRow = z.object({
  topic: z.string(),
  partition: z.number(),
  offset: z.string(),
  hash: z.string(),
  reason: z.enum(deadLetterReasons),
  detail: z.string(),
  first_seen: z.string(),
  bytes: z.coerce.number(),
  decision: z.enum(['replayed', 'waived']).nullable(),
  resolved_by: z.string().nullable(),
  subject: z.string().nullable(),
  note: z.string().nullable(),
  resolved_at: z.string().nullable(),
});
export type LetterRow = z.infer<typeof letterRow>;

/** These stand for records that Kafka did not have any more when they were to be read. */
const withoutRecord: ReadonlySet<DeadLetterReason> = new Set(['expired-unread', 'log-replaced']);

export function letterOf(row: LetterRow): Letter {
  const { partition, offset, hash, reason, detail, bytes } = row;
  const stream = row.topic.split('.').at(-2) as Stream;
  return {
    id: idOf({ stream, partition, offset, hash: hash.slice(0, 16).toLowerCase() }),
    ...{ stream, partition, offset, reason, detail, bytes },
    firstSeen: instantOf(row.first_seen),
    canReplay: !withoutRecord.has(reason),
    resolution:
      row.decision === null
        ? null
        : {
            action: row.decision,
            by: row.resolved_by ?? '',
            subject: row.subject ?? '',
            note: row.note ?? '',
            at: instantOf(row.resolved_at ?? ''),
          },
  };
}

export const placeOfRow = ({ first_seen, topic, partition, offset, hash }: LetterRow): Place => [
  first_seen,
  topic,
  partition,
  offset,
  hash,
];

const instantOf = (text: string) => `${text.replace(' ', 'T')}Z`;
