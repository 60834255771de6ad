import type { Message } from 'kafkajs';
import { issuedOf, planCall, planReport } from '../load/plan-call.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';

/** Larger than an event can be, smaller than what the broker takes. */
const large = 600_000;

/** Records that nobody can count, between ones that everybody can. */
const garbage: Fault = {
  name: 'stream-garbage',
  area: 'stream',
  isQuick: true,
  run: async (stage) =>
    await stage.underLoad(async () => {
      const records = garbageOf(stage);
      await stage.topics.write(
        'outcomes',
        records.map(([value]) => ({ key: 'garbage', value })),
      );
      for (const [, reason] of records) stage.ledger.expectDeadLetters(reason);
    }),
};

function garbageOf({ random, scope }: Stage): [Message['value'], string][] {
  const call = planCall(random, scope, Date.now());
  const { event } = planReport(random, call, 1, scope);
  return [
    [null, 'empty'],
    ['', 'empty'],
    ['{"id":', 'not-json'],
    [Buffer.from([0xff, 0xfe, 0x00]), 'not-json'],
    ['[]', 'not-a-cloudevent'],
    ['x'.repeat(large), 'too-large'],
    [JSON.stringify({ ...event, type: 'org.callboard.call.guessed' }), 'unknown-type'],
    [JSON.stringify(issuedOf(call)), 'wrong-topic'],
    [JSON.stringify({ ...event, data: { ...event.data, revision: 70_000 } }), 'invalid-data'],
    [JSON.stringify({ ...event, id: 'something else' }), 'id-mismatch'],
  ];
}

/** What a later release may publish: the same schema, with a field more. */
const laterSchema: Fault = {
  name: 'stream-later-schema',
  area: 'stream',
  isQuick: true,
  run: async (stage) => {
    const { ledger, random, scope, topics } = stage;
    const events = Array.from({ length: 50 }, () => {
      const { snapshot, ...when } = planCall(random, scope, Date.now());
      const later = { ...snapshot, mood: 'calm' };
      return planReport(random, { ...when, snapshot: later }, 1, scope).event;
    });
    await topics.publish(events);
    for (const event of events) ledger.note(event);
  },
};

export const streamGarbage: readonly Fault[] = [garbage, laterSchema];
