import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { partitioner } from './partitioner.js';

const ours = partitioner();
const theirs = Partitioners.DefaultPartitioner();

const choiceOf = (key: Buffer | string, partitions: number) => ({
  topic: 'calls',
  partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({
    ...{ partitionId, leader: 1, partitionErrorCode: 0, replicas: [1], isr: [1] },
  })),
  message: { key, value: null },
});

describe('partitioner', () => {
  it("puts every key where kafkajs's own puts it: a call's events stay in one partition for ever", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.integer({ min: 1, max: 64 }), (bytes, partitions) => {
        const choice = choiceOf(Buffer.from(bytes), partitions);
        expect(ours(choice)).toBe(theirs(choice));
      }),
    );
  });

  it('leaves it to kafkajs where there is no key', () => {
    const choice = { ...choiceOf('', 4), message: { key: null, value: null } };
    expect([0, 1, 2, 3]).toContain(ours(choice));
  });
});
