import type { INestApplication } from '@nestjs/common';
import { BatchConsumerStrategy } from '#kafka';
import { Readiness } from '#platform';
import { Positions } from '../positions/positions.js';
import type { AggregatorConfig } from '../settings.js';

/**
 * Connects the service to all streams. Where to go on reading is asked of our own positions, written after the
 * rows: should the tables ever be older than the group's offsets (a restored backup), nothing is left out.
 */
export function consumeAll(
  app: INestApplication,
  { kafkaBrokers, namespace }: Pick<AggregatorConfig, 'kafkaBrokers' | 'namespace'>,
): void {
  const positions = app.get(Positions);
  const strategy = new BatchConsumerStrategy({
    brokers: kafkaBrokers,
    clientId: 'aggregator',
    namespace,
    groupId: `${namespace}-aggregator`,
    resumeFrom: async (assigned) => await positions.of(assigned),
  });
  app.connectMicroservice({ strategy });
  app.get(Readiness).add('events', () => strategy.check());
}
