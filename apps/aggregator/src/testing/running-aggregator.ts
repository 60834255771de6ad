import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { createService, Readiness, type Role, Tokens } from '#platform';
import { eventually, everyDayCounted, freshNamespace, servers, type TestNamespace } from '#testing';
import { aggregatorService } from '../aggregator-service.js';
import { LogExtents } from '../positions/log-extents.js';
import { Positions, positionOf } from '../positions/positions.js';
import type { AggregatorConfig } from '../settings.js';

const callState = z.object({
  call_id: z.string(),
  kind: z.string(),
  disposition: z.string(),
  sentiment: z.string(),
  revision: z.number(),
});
export type CallState = z.infer<typeof callState>;

type Neighbours = Pick<AggregatorConfig, 'assignmentsUrl' | 'outcomesUrl' | 'figuresUrl'>;

/** A real aggregator on servers of the test, in a namespace of its own. */
export class RunningAggregator {
  private constructor(
    readonly space: TestNamespace,
    readonly clickhouse: ClickHouse,
    readonly app: NestFastifyApplication,
  ) {}

  /**
   * @param space of another aggregator, to share its work or to follow it
   * @param asked where the other services are; by default, nowhere
   */
  static async start(
    space: TestNamespace = freshNamespace(),
    campaignsDir = 'campaigns',
    asked: Partial<Neighbours> = {},
  ): Promise<RunningAggregator> {
    const { namespace } = space;
    const { kafkaBrokers, clickhouseUrl } = servers();
    const authKeys = [{ kid: 'test', secret: new Uint8Array(randomBytes(32)) }];
    const away = 'http://127.0.0.1:9';
    const http = { host: '127.0.0.1', port: 0, logLevel: 'silent' as const };
    const neighbours = { assignmentsUrl: away, outcomesUrl: away, figuresUrl: away, ...asked };
    const app = await createService(
      await aggregatorService({
        namespace,
        kafkaBrokers,
        clickhouseUrl,
        authKeys,
        campaignsDir,
        ...http,
        ...neighbours,
      }),
    );
    await app.startAllMicroservices();
    await app.init();
    return new RunningAggregator(space, new ClickHouse({ url: clickhouseUrl, database: namespace }), app);
  }

  /** Resolves when everything that is in Kafka now has been stored. */
  async hasCaughtUp(): Promise<void> {
    const extents = await this.app.get(LogExtents).all();
    await eventually(
      async () => {
        const positions = await this.app.get(Positions).all();
        return extents.every((extent) => positionOf(extent, positions) >= extent.end);
      },
      { timeout: 30_000, what: 'everything stored' },
    );
  }

  /** Resolves when every day is counted in the rollups. */
  async isRolledUp(): Promise<void> {
    await everyDayCounted(this.clickhouse);
  }

  /** What `/ready` complains of; empty if nothing. */
  async notReady(): Promise<string> {
    return Object.values(await this.app.get(Readiness).failures()).join('; ');
  }

  /** The state of every call, by its id. */
  async calls(): Promise<Map<string, CallState>> {
    const sql = 'SELECT call_id, kind, disposition, sentiment, revision FROM calls FINAL';
    const rows = await this.clickhouse.select(callState, sql);
    return new Map(rows.map((row) => [row.call_id, row]));
  }

  /** Headers of somebody in the role. */
  async as(role: Role): Promise<{ authorization: string }> {
    const soon = new Date(Date.now() + 60_000);
    const token = await this.app.get(Tokens).issue('api', { role, sub: `some-${role}` }, soon);
    return { authorization: `Bearer ${token}` };
  }

  /** Asks its API, without a port. */
  async request(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: object) {
    return await this.app.inject({ method, url, headers, ...(payload && { payload }) });
  }

  /** Ends this instance; what it stored stays. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.clickhouse.close();
  }
}
