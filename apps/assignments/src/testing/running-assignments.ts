import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, migrations } from '#clickhouse';
import { createService, type Role, Tokens } from '#platform';
import { eventually, freshNamespace, servers } from '#testing';
import { assignmentsService } from '../assignments-service.js';
import { Pools } from '../pools/pools.js';
import { EventLog } from './event-log.js';
import { TestClock } from './test-clock.js';

export interface RunningOptions {
  /** Default: that of the tests. */
  readonly redisUrl?: string;
  /** Default: the repository's own. */
  readonly campaignsDir?: string;
  /** Default: a folder of its own, which is removed. */
  readonly poolDir?: string;
  /** Default: nobody answers there. */
  readonly figuresUrl?: string;
}

const join = { campaign: 'demo', country: 'LT', languages: ['ru'] };

/** The service with topics and keys of its own, without a port: requests are injected. */
export class RunningAssignments {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    readonly log: EventLog,
    readonly namespace: string,
    /** Where its lists are. */
    readonly poolDir: string,
    private readonly another: () => Promise<NestFastifyApplication>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ redisUrl = servers().redisUrl, campaignsDir = 'campaigns', ...given }: RunningOptions = {}) {
    const { namespace, cleanUp } = freshNamespace();
    const { clickhouseUrl } = servers();
    await migrate({ url: clickhouseUrl, database: namespace }, migrations);
    const temporary = await mkdtemp(joinPath(tmpdir(), 'callboard-pool-'));
    const clock = new TestClock();
    const config = {
      ...({ namespace, host: '127.0.0.1', port: 0, logLevel: 'silent', campaignsDir, redisUrl } as const),
      authKeys: [{ kid: 'test', secret: new Uint8Array(randomBytes(32)) }],
      kafkaBrokers: servers().kafkaBrokers,
      clickhouseUrl,
      poolDir: given.poolDir ?? temporary,
      figuresUrl: given.figuresUrl ?? 'http://127.0.0.1:9',
    };
    const instance = async () => {
      const app = await createService(assignmentsService(config, clock));
      await app.startAllMicroservices();
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      return app;
    };
    const app = await instance();
    const log = await EventLog.follow(namespace);
    const removeAll = async () => {
      await log.stop();
      await Promise.all([cleanUp(), rm(temporary, { recursive: true })]);
    };
    const running = new RunningAssignments(app, clock, log, namespace, config.poolDir, instance, removeAll);
    await running.isReady();
    return running;
  }

  /** Another instance of the same installation. It is to be stopped first. */
  async beside(): Promise<RunningAssignments> {
    const { clock, log, namespace, poolDir, another } = this;
    const app = await another();
    const running = new RunningAssignments(app, clock, log, namespace, poolDir, another, async () => undefined);
    await running.isReady();
    return running;
  }

  private async isReady(): Promise<void> {
    await eventually(async () => expect((await this.get('/ready')).json()).toEqual({ status: 'ready' }));
    // Until a pool was looked at its volunteers are told to come again.
    const pools = this.app.get(Pools).all();
    await Promise.all(pools.map(({ pool }) => eventually(async () => await pool.status())));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.cleanUp();
  }

  /** Joins. @returns the headers of that volunteer */
  async volunteer(parts: object = {}): Promise<{ authorization: string }> {
    const answer = await this.post('/v1/volunteers', { payload: { ...join, ...parts } });
    expect(answer.statusCode).toBe(201);
    return { authorization: `Bearer ${answer.json().volunteerToken}` };
  }

  /** Headers of somebody in the role who did not join. */
  async as(role: Role): Promise<{ authorization: string }> {
    const token = await this.app.get(Tokens).issue('api', { role, sub: role }, new Date(Date.now() + 60_000));
    return { authorization: `Bearer ${token}` };
  }

  async get(url: string, headers: Record<string, string> = {}) {
    return await this.app.inject({ method: 'GET', url, headers });
  }

  async post(url: string, { payload, headers = {} }: { payload?: unknown; headers?: Record<string, string> } = {}) {
    return await this.app.inject({
      method: 'POST',
      url,
      headers,
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
  }

  /** `POST /v1/assignments` of a volunteer. */
  async assign(headers: Record<string, string>, requestId?: string) {
    return await this.post('/v1/assignments', { headers, ...(requestId ? { payload: { requestId } } : {}) });
  }

  /** `POST /v1/assignments/{callId}/{step}` of a volunteer. */
  async step(headers: Record<string, string>, callId: string, step: 'release' | 'renew' | 'do-not-call') {
    return await this.post(`/v1/assignments/${callId}/${step}`, { headers });
  }
}
