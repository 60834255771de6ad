import { randomUUID } from 'node:crypto';
import { ClickHouse, migrate, migrations } from '#clickhouse';
import { steadyRate } from './steady-rate.js';

const consumers = 2;
/** Share of the events after which its rate is known: nobody asks whether all of them arrive. */
const enough = 0.5;

/** The shape of an event, as far as columns are filled from it. */
const structure = `
  id String,
  type LowCardinality(String),
  data Tuple(campaign LowCardinality(String), callId UUID, volunteer String, volunteerCountry LowCardinality(String),
    region LowCardinality(String), language LowCardinality(String), guideline LowCardinality(String), attempt UInt8,
    assignedAt DateTime('UTC'), revision UInt16, calledAt DateTime('UTC'), disposition LowCardinality(String),
    sentiment LowCardinality(String), durationMinutes Nullable(Int16))`;

const queue = (brokers: string, topic: string) => `
CREATE TABLE queue (${structure})
ENGINE = Kafka
SETTINGS kafka_broker_list = '${brokers}', kafka_topic_list = '${topic}', kafka_group_name = '${randomUUID()}',
  kafka_format = 'JSONEachRow', kafka_num_consumers = ${consumers}, kafka_thread_per_consumer = 1,
  kafka_max_block_size = 100000, kafka_poll_max_batch_size = 20000, input_format_skip_unknown_fields = 1,
  date_time_input_format = 'best_effort'`;

/** Fills the columns that our aggregator fills; takes the version from the event's id instead of computing it. */
const view = `
CREATE MATERIALIZED VIEW queue_to_events TO call_events AS
SELECT data.campaign AS campaign, toDate(data.assignedAt, 'UTC') AS assigned_on, data.callId AS call_id,
  reinterpretAsUInt64(reverse(unhex(substring(id, 38)))) AS version, 'recorded' AS kind,
  reinterpretAsUInt64(reverse(unhex(data.volunteer))) AS volunteer, data.volunteerCountry AS volunteer_country,
  data.region AS region, data.language AS language, data.guideline AS guideline, data.attempt AS attempt,
  data.assignedAt AS assigned_at, data.revision AS revision, data.calledAt AS called_at, 'hour' AS called_at_precision,
  data.disposition AS disposition, if(data.sentiment = '', 'not-recorded', data.sentiment) AS sentiment,
  ifNull(data.durationMinutes, -1) AS duration_minutes, '' AS reason
FROM queue`;

export interface EngineOptions {
  readonly clickhouseUrl: string;
  readonly brokers: string;
  readonly topic: string;
  readonly count: number;
}

/** Rows a second of ClickHouse's own Kafka engine, writing the same tables; it validates nothing. */
export async function engineRate({ clickhouseUrl, brokers, topic, count }: EngineOptions): Promise<number> {
  const database = `bench_engine_${process.pid}`;
  await migrate({ url: clickhouseUrl, database }, migrations);
  const clickhouse = new ClickHouse({ url: clickhouseUrl, database });
  try {
    await clickhouse.command(queue(brokers, topic));
    await clickhouse.command(view);
    return await steadyRate(clickhouse, count * enough);
  } finally {
    await clickhouse.longCommand(`DROP DATABASE ${database} SYNC`);
    await clickhouse.close();
  }
}
