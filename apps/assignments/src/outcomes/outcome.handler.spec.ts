import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { KafkaMessage } from 'kafkajs';
import { versionOf } from '#events';
import { type AnyCallEvent, aCall, recorded } from '#testing';
import type { Pools } from '../pools/pools.js';
import { OutcomeHandler } from './outcome.handler.js';

const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
const settle = jest.fn();
const handler = new OutcomeHandler({
  get: () => ({ campaign: { calling: {} }, pool: { settle } }),
} as unknown as Pools);

const read = async (...records: { key: string; value: string }[]) => {
  const messages = records.map(({ key, value }) => ({ key: Buffer.from(key), value: Buffer.from(value) }));
  const slice = { topic: 't', partition: 0, stream: 'outcomes', firstOffset: 0n, nextOffset: 1n } as const;
  await handler.settle({ slices: [{ ...slice, records: messages as unknown as KafkaMessage[] }] });
};
const recordOf = (event: AnyCallEvent) => ({ key: event.subject, value: JSON.stringify(event) });

beforeEach(() => jest.clearAllMocks());

it('settles calls that were handed out, by their version', async () => {
  const event = recorded(aCall(), { disposition: 'refused' });
  await read(recordOf(event));
  expect(settle.mock.calls).toEqual([
    [event.subject, expect.objectContaining({ version: versionOf(event.type, event.data) })],
  ]);
});

it('does not even read imported calls: none of its numbers was called', async () => {
  const callId = '00000000-0000-8000-8000-000000000001';
  await read(recordOf(recorded(aCall({ callId }))), { key: callId, value: '' });
  expect(settle).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalled();
});

it('says of others what it cannot read', async () => {
  await read({ key: aCall().callId, value: '{' });
  expect(warn).toHaveBeenCalledWith('an outcome cannot be read: not-json');
});
