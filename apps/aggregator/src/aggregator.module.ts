import { type DynamicModule, Module } from '@nestjs/common';
import { ClickHouse, ClickHouseModule, Generations, RollupDays } from '#clickhouse';
import { EventProducerModule } from '#kafka';
import { PlatformModule, Readiness } from '#platform';
import { DataHealthController } from './data-health/data-health.controller.js';
import { DataHealth } from './data-health/data-health.js';
import { ServiceStates } from './data-health/service-states.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { LetterStore } from './dead-letters/letter-store.js';
import { ResolveLetter } from './dead-letters/resolve-letter.js';
import { IngestHandler } from './ingest/ingest.handler.js';
import { Continuity } from './positions/continuity.js';
import { LogExtents } from './positions/log-extents.js';
import { Positions } from './positions/positions.js';
import { Recompute } from './recompute/recompute.js';
import { RecomputeTicker } from './recompute/recompute-ticker.js';
import type { AggregatorConfig } from './settings.js';
import { BatchStore } from './store/batch-store.js';
import { WatermarkTicker } from './watermark/watermark-ticker.js';
import { ZoneGuard } from './zones/zone-guard.js';

/** The service as a whole. */
@Module({})
export class AggregatorModule {
  static forRoot(config: AggregatorConfig): DynamicModule {
    const { authKeys, campaignsDir, clickhouseUrl, kafkaBrokers, logLevel, namespace } = config;
    const { assignmentsUrl, outcomesUrl, figuresUrl } = config;
    return {
      module: AggregatorModule,
      imports: [
        PlatformModule.forRoot({ service: 'aggregator', authKeys, campaignsDir, figuresUrl, logLevel }),
        ClickHouseModule.forRoot({ url: clickhouseUrl, database: namespace }),
        EventProducerModule.forRoot({ brokers: kafkaBrokers, clientId: 'aggregator', namespace }),
      ],
      controllers: [IngestHandler, DeadLettersController, DataHealthController],
      providers: [
        BatchStore,
        Continuity,
        DataHealth,
        DeadLetters,
        Positions,
        Recompute,
        RecomputeTicker,
        ResolveLetter,
        WatermarkTicker,
        ZoneGuard,
        ...[RollupDays, Generations].map((provide) => ({
          provide,
          useFactory: (clickhouse: ClickHouse) => new provide(clickhouse),
          inject: [ClickHouse],
        })),
        {
          provide: ServiceStates,
          useFactory: (readiness: Readiness) =>
            new ServiceStates({ assignments: assignmentsUrl, outcomes: outcomesUrl, figures: figuresUrl }, readiness),
          inject: [Readiness],
        },
        {
          provide: LetterStore,
          useFactory: (clickhouse: ClickHouse) => new LetterStore(clickhouse, namespace),
          inject: [ClickHouse],
        },
        {
          provide: LogExtents,
          useFactory: () => new LogExtents({ brokers: kafkaBrokers, clientId: 'aggregator' }, namespace),
        },
      ],
    };
  }
}
