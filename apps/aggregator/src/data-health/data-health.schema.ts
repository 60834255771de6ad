import { z } from 'zod';
import { type Stream, streams } from '#events';
import { deadLetterReasons } from '../dead-letters/dead-letter.js';

const offset = z.string().describe('64 bits, as text.');
const count = z.int().min(0);

export const serviceNames = ['assignments', 'outcomes', 'aggregator', 'figures'] as const;
export type ServiceName = (typeof serviceNames)[number];

export const partitionHealth = z
  .strictObject({
    stream: z.enum(Object.keys(streams) as [Stream, ...Stream[]]),
    partition: count,
    end: offset.describe('Offset that the next event will get. 64 bits, as text.'),
    position: offset.describe('Everything before it is in the tables. 64 bits, as text.'),
    lag: count.describe('Events that are not in the tables yet.'),
  })
  .meta({ id: 'PartitionHealth' });
export type PartitionHealth = z.infer<typeof partitionHealth>;

export const serviceState = z
  .strictObject({
    service: z.enum(serviceNames),
    state: z.enum(['ready', 'not-ready', 'no-answer']),
    detail: z.string().nullable().describe('What it lacks, or why there is no answer; null: nothing is wrong.'),
  })
  .meta({ id: 'ServiceState' });
export type ServiceState = z.infer<typeof serviceState>;

/** What cannot be found out is null, and `unknown` says why. */
export const dataHealth = z
  .strictObject({
    asOf: z.iso.datetime(),
    partitions: z.array(partitionHealth).nullable(),
    lag: count.nullable().describe('Events of all partitions that are not in the tables yet.'),
    completeThrough: z.iso.datetime().nullable().describe('Every event published before then is in the figures.'),
    behindSeconds: z.number().min(0).nullable().describe('From `completeThrough` to `asOf`.'),
    deadLetters: z
      .strictObject({
        outstanding: count,
        reasons: z.array(z.strictObject({ reason: z.enum(deadLetterReasons), count })),
      })
      .nullable(),
    lastInsertAt: z.iso
      .datetime()
      .nullable()
      .describe('When this process stored events the last time; null: not since it started.'),
    startedAt: z.iso.datetime().describe('When this process started.'),
    waitingDays: z
      .array(z.strictObject({ campaign: z.string(), day: z.iso.date() }))
      .nullable()
      .describe('Days that changed and are not counted anew yet: figures read the calls themselves meanwhile.'),
    services: z.array(serviceState),
    unknown: z
      .array(z.strictObject({ source: z.enum(['kafka', 'clickhouse']), detail: z.string() }))
      .describe('Who did not answer, and why.'),
  })
  .meta({ id: 'DataHealth' });
export type DataHealthAnswer = z.infer<typeof dataHealth>;
