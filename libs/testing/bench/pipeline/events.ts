import type { ClickHouse } from '#clickhouse';

/** Rank of an outcome in its first revision, as the version begins in hexadecimal digits; see libs/events/src/version.ts. */
const rank = '0004';

const queue = (brokers: string, topic: string) => `
CREATE TABLE events_to_publish (value String)
ENGINE = Kafka
SETTINGS kafka_broker_list = '${brokers}', kafka_topic_list = '${topic}', kafka_group_name = '${topic}',
  kafka_format = 'RawBLOB'`;

/**
 * Outcomes as the outcomes service publishes them, each of another call handed out in one of thirty days: canonical
 * content, and an id that follows from it. Who reads them by decodeEvent finds out whether they are right.
 */
const insert = `
INSERT INTO events_to_publish
WITH
  toString(generateUUIDv4(number)) AS call_id,
  toDateTime('2026-06-01 00:00:00', 'UTC') + toIntervalDay(number % 30) + toIntervalHour(number % 23) AS assigned_at,
  '%Y-%m-%dT%H:%i:%SZ' AS instant,
  [('"conversation","durationMinutes":7', '"sentiment":"positive",'), ('"no_answer"', ''),
   ('"refused","durationMinutes":1', ''), ('"busy"', '')][1 + number % 4] AS outcome,
  ['RU-MOW', 'RU-SPE', 'RU-NVS', 'RU-KDA', 'RU-SVE', 'RU-TA', 'unknown'][1 + number % 7] AS region,
  ['LT', 'LV', 'EE', 'PL', 'DE', 'US', 'NO', 'GB'][1 + intDiv(number, 7) % 8] AS country,
  concat('{"assignedAt":"', formatDateTime(assigned_at, instant), '","attempt":1,"callId":"', call_id,
    '","calledAt":"', formatDateTime(assigned_at + toIntervalHour(1), instant), '","campaign":"demo","disposition":',
    outcome.1, ',"guideline":"1","language":"ru","region":"', region, '","revision":1,', outcome.2, '"volunteer":"',
    leftPad(lower(hex(cityHash64(number))), 16, '0'), '","volunteerCountry":"', country, '"}') AS content,
  281474976710655 - reinterpretAsUInt64(reverse(substring(SHA256(content), 1, 6))) AS hash,
  concat(call_id, '.${rank}', leftPad(lower(hex(hash)), 12, '0')) AS id
SELECT concat('{"specversion":"1.0","id":"', id, '","source":"/callboard/outcomes",',
  '"type":"org.callboard.outcome.recorded","subject":"', call_id, '","time":"2026-07-01T00:00:00Z",',
  '"datacontenttype":"application/json","data":', content, '}')
FROM numbers({count:UInt64})`;

/** Fills a topic with events, written by ClickHouse itself: in JavaScript it would take longer than all that is measured. */
export async function publishEvents(clickhouse: ClickHouse, brokers: string, topic: string, count: number) {
  await clickhouse.command(queue(brokers, topic));
  await clickhouse.longCommand(insert, { count });
  await clickhouse.command('DROP TABLE events_to_publish SYNC');
}
