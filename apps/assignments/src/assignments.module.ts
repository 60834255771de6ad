import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AuditTrail, ClickHouse, ClickHouseModule } from '#clickhouse';
import { EventProducerModule } from '#kafka';
import { Campaigns, PlatformModule, Readiness } from '#platform';
import { Assign } from './assignments/assign.js';
import { AssignmentAnswers } from './assignments/assignment-answers.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { Clock } from './clock.js';
import { DoNotCallController } from './do-not-call/do-not-call.controller.js';
import { Endings } from './endings/endings.js';
import { Sweeper } from './endings/sweeper.js';
import { Exclusions } from './exclusions/exclusions.js';
import { LeasesController } from './leases/leases.controller.js';
import { Leases } from './leases/leases.js';
import { LostCalls } from './lost-calls/lost-calls.js';
import { PoolsController } from './organize/pools.controller.js';
import { RebuildController } from './organize/rebuild.controller.js';
import { RebuildRecords } from './organize/rebuild-records.js';
import { Rebuilds } from './organize/rebuilds.js';
import { OutcomeHandler } from './outcomes/outcome.handler.js';
import { Pools } from './pools/pools.js';
import { RedisConnection } from './pools/redis-connection.js';
import { Tender } from './pools/tender.js';
import type { AssignmentsConfig } from './settings.js';
import { DeskSessionsController } from './volunteers/desk-sessions.controller.js';
import { DeskSessions } from './volunteers/desk-sessions.js';
import { Join } from './volunteers/join.js';
import { Pseudonyms } from './volunteers/pseudonyms.js';
import { VolunteersController } from './volunteers/volunteers.controller.js';

/** The service as a whole. */
@Module({})
export class AssignmentsModule {
  static forRoot(config: AssignmentsConfig, clock: Clock): DynamicModule {
    const { authKeys, campaignsDir, clickhouseUrl, figuresUrl, kafkaBrokers, logLevel, namespace } = config;
    return {
      module: AssignmentsModule,
      imports: [
        PlatformModule.forRoot({ service: 'assignments', authKeys, campaignsDir, figuresUrl, logLevel }),
        ClickHouseModule.forRoot({ url: clickhouseUrl, database: namespace }),
        EventProducerModule.forRoot({ brokers: kafkaBrokers, clientId: 'assignments', namespace }),
      ],
      controllers: [
        VolunteersController,
        DeskSessionsController,
        AssignmentsController,
        LeasesController,
        DoNotCallController,
        PoolsController,
        RebuildController,
        OutcomeHandler,
      ],
      providers: [
        ...redisProviders(config),
        { provide: Clock, useValue: clock },
        {
          provide: AuditTrail,
          inject: [ClickHouse],
          useFactory: (clickhouse: ClickHouse) => new AuditTrail(clickhouse, 'assignments'),
        },
        Assign,
        AssignmentAnswers,
        DeskSessions,
        Endings,
        Exclusions,
        Join,
        Leases,
        LostCalls,
        Rebuilds,
        Sweeper,
        Tender,
      ],
    };
  }
}

const redisProviders = ({ redisUrl, namespace, poolDir }: AssignmentsConfig): Provider[] => [
  {
    provide: RedisConnection,
    inject: [Readiness],
    useFactory: (readiness: Readiness) => new RedisConnection(redisUrl, readiness),
  },
  {
    provide: Pools,
    inject: [Campaigns, RedisConnection, ClickHouse, Clock],
    useFactory: (campaigns: Campaigns, { redis }: RedisConnection, clickhouse: ClickHouse, clock: Clock) =>
      Pools.open(campaigns, { redis, clickhouse, namespace }, poolDir, clock),
  },
  {
    provide: Pseudonyms,
    inject: [RedisConnection],
    useFactory: ({ redis }: RedisConnection) => new Pseudonyms(redis, namespace),
  },
  {
    provide: RebuildRecords,
    inject: [RedisConnection],
    useFactory: ({ redis }: RedisConnection) => new RebuildRecords(redis, namespace),
  },
];
