import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ClickHouse, migrate, migrations } from '#clickhouse';
import { createService, type Role, Tokens } from '#platform';
import { type AnyCallEvent, freshNamespace, servers, storeEvents } from '#testing';
import { figuresService } from '../figures-service.js';
import type { FiguresConfig } from '../settings.js';

export interface RunningOptions {
  /** Default: that of the tests. */
  readonly clickhouseUrl?: string;
  /** Whether the aggregator has been there. Default: yes. */
  readonly isMigrated?: boolean;
  /** What it can do without. */
  readonly more?: Pick<FiguresConfig, 'smtpUrl' | 'mailFrom' | 'privateWebhooks' | 'publicUrl'>;
}

/** The service over a database of its own, without a port: requests are injected. */
export class RunningFigures {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clickhouse: ClickHouse,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ clickhouseUrl, isMigrated = true, more = {} }: RunningOptions = {}): Promise<RunningFigures> {
    const { namespace, cleanUp } = freshNamespace();
    const options = { url: servers().clickhouseUrl, database: namespace };
    if (isMigrated) await migrate(options, migrations);
    const app = await createService(
      figuresService({
        namespace,
        host: '127.0.0.1',
        port: 0,
        logLevel: 'silent',
        campaignsDir: 'campaigns',
        authKeys: [{ kid: 'test', secret: new Uint8Array(randomBytes(32)) }],
        clickhouseUrl: clickhouseUrl ?? options.url,
        ...more,
      }),
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new RunningFigures(app, new ClickHouse(options), cleanUp);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.clickhouse.close();
    await this.cleanUp();
  }

  async store(events: readonly AnyCallEvent[]): Promise<void> {
    await storeEvents(this.clickhouse, events);
  }

  /** Says up to when the tables are complete, as the aggregator does. */
  async completeThrough(instant: string): Promise<void> {
    await this.clickhouse.insert('watermarks', [{ complete_through: instant.replace('T', ' ').replace('Z', '') }]);
  }

  /** Every record, as it is stored: what a seized server would show. */
  async everythingKept(): Promise<string> {
    const rows = await this.clickhouse.select(z.object({ body: z.string() }), 'SELECT body FROM records');
    return rows.map(({ body }) => body).join('\n');
  }

  /** Headers of somebody in the role. */
  async as(role: Role): Promise<{ authorization: string }> {
    const soon = new Date(Date.now() + 60_000);
    const token = await this.app.get(Tokens).issue('api', { role, sub: `some-${role}` }, soon);
    return { authorization: `Bearer ${token}` };
  }

  /** With everything that was stored before. */
  async get(url: string, headers: Record<string, string> = {}) {
    return await this.app.inject({ method: 'GET', url, headers: { 'cache-control': 'no-cache', ...headers } });
  }

  async post(url: string, payload: object, headers: Record<string, string> = {}) {
    return await this.app.inject({ method: 'POST', url, payload, headers });
  }
}
