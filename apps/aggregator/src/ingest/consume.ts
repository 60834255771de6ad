import type { INestApplication } from '@nestjs/common';
import { BatchConsumerStrategy } from '#kafka';
import { Readiness } from '#platform';
import { Continuity } from '../positions/continuity.js';
import type { AggregatorConfig } from '../settings.js';

/** Connects the service to all streams. */
export function consumeAll(
  app: INestApplication,
  { kafkaBrokers, namespace }: Pick<AggregatorConfig, 'kafkaBrokers' | 'namespace'>,
): void {
  const continuity = app.get(Continuity);
  const strategy = new BatchConsumerStrategy({
    brokers: kafkaBrokers,
    clientId: 'aggregator',
    namespace,
    groupId: `${namespace}-aggregator`,
    resumeFrom: async (assigned) => await continuity.resume(assigned),
  });
  continuity.mustResume.subscribe(() => strategy.resumeAgain());
  app.connectMicroservice({ strategy });
  app.get(Readiness).add('events', () => strategy.check());
}
