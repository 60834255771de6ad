import type { INestApplication } from '@nestjs/common';
import { BatchConsumerStrategy, isOfImportedCall } from '#kafka';
import { Readiness } from '#platform';
import { Continuity } from '../positions/continuity.js';
import type { AggregatorConfig } from '../settings.js';

/** Milliseconds that imported calls may wait: thousands of rows at a time cost ClickHouse far less than hundreds. */
const importedMaxAgeMs = 1_000;

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
    patient: { include: isOfImportedCall, maxAgeMs: importedMaxAgeMs },
    resumeFrom: async (assigned) => await continuity.resume(assigned),
  });
  continuity.mustResume.subscribe(() => strategy.resumeAgain());
  app.connectMicroservice({ strategy });
  app.get(Readiness).add('events', () => strategy.check());
}
