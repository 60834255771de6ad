import type { INestApplication } from '@nestjs/common';
import { BatchConsumerStrategy } from '#kafka';
import { Readiness } from '#platform';
import type { AssignmentsConfig } from '../settings.js';

/** Connects the service to the outcomes. Each installation reads them once, however many instances it has. */
export function consumeOutcomes(
  app: INestApplication,
  { kafkaBrokers, namespace }: Pick<AssignmentsConfig, 'kafkaBrokers' | 'namespace'>,
): void {
  const strategy = new BatchConsumerStrategy({
    brokers: kafkaBrokers,
    clientId: 'assignments',
    namespace,
    groupId: `${namespace}-pool`,
  });
  app.connectMicroservice({ strategy });
  app.get(Readiness).add('outcomes', () => strategy.check());
}
