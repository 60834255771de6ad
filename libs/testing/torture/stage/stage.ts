import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ClickHouse } from '#clickhouse';
import { type SigningKey, Tokens } from '#platform';
import type { Random } from '../../../../apps/simulator/src/random/random.js';
import { launcher, root } from '../../processes/launcher.js';
import { Service } from '../../processes/service.js';
import { CompletenessWatch } from '../invariants/completeness-watch.js';
import { reportCalls } from '../load/clients.js';
import { Ledger } from '../load/ledger.js';
import type { Scope } from '../load/scope.js';
import { Topics } from '../load/topics.js';
import type { Servers } from './servers.js';

export interface StageOptions {
  readonly servers: Servers;
  /** Folder for logs. */
  readonly data: string;
  readonly scope: Scope;
  /** Folder of the campaigns. */
  readonly campaigns: string;
  /** Where a service's program is, if not in `dist/apps`. */
  readonly mainOf?: (app: string) => string;
  readonly random: Random;
}

const apps = ['outcomes', 'figures', 'assignments'] as const;
const mostAggregators = 4;
const clients = 4;
const reportsOfRound = 150;

/** The services, in a namespace of their own, and the books that are kept of what they were told. */
export class Stage {
  readonly ledger = new Ledger();
  readonly topics: Topics;
  /** Past the link: what is there, whatever the services can reach. */
  readonly clickhouse: ClickHouse;
  readonly tokens: Tokens;
  readonly watch: CompletenessWatch;

  private constructor(
    readonly namespace: string,
    private readonly options: StageOptions,
    authKeys: readonly SigningKey[],
    private readonly services: Readonly<Record<(typeof apps)[number], Service>>,
    /** The first one runs; others run when a fault starts them. */
    readonly aggregators: readonly Service[],
  ) {
    const { servers, data: campaignsDir } = options;
    this.topics = new Topics(servers.kafka.linkPort, namespace);
    this.clickhouse = new ClickHouse({ url: servers.clickhouseUrl(), database: namespace });
    this.watch = new CompletenessWatch(this.clickhouse, this.ledger);
    this.tokens = new Tokens({ service: 'torture', authKeys: [...authKeys], campaignsDir, logLevel: 'silent' });
  }

  /** Starts the services, and waits until they are ready. */
  static async open(options: StageOptions): Promise<Stage> {
    const { servers, data, campaigns, mainOf = (app) => join(root, 'dist', 'apps', app, 'main.js') } = options;
    const namespace = `torture_${randomBytes(4).toString('hex')}`;
    const names = Array.from({ length: mostAggregators }, (_, index) => `aggregator${index + 1}`);
    const ports = await launcher.pickPorts([...apps, ...names]);
    const secret = randomBytes(32);
    const env = {
      NODE_ENV: 'production',
      NAMESPACE: namespace,
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      CAMPAIGNS_DIR: campaigns,
      POOL_DIR: join(data, 'pool', namespace),
      KAFKA_BROKERS: `127.0.0.1:${servers.kafka.linkPort}`,
      CLICKHOUSE_URL: servers.clickhouseUrl(servers.clickhouse.linkPort),
      REDIS_URL: `redis://127.0.0.1:${servers.redis.linkPort}`,
      ASSIGNMENTS_URL: `http://127.0.0.1:${ports.assignments}`,
      OUTCOMES_URL: `http://127.0.0.1:${ports.outcomes}`,
      FIGURES_URL: `http://127.0.0.1:${ports.figures}`,
      AUTH_KEYS: `torture=${secret.toString('base64url')}`,
      IMPORT_KEY: randomBytes(32).toString('base64url'),
    };
    const service = (name: string, app: string) => {
      const log = join(data, 'logs', `${namespace}-${name}.log`);
      return new Service({ name, main: mainOf(app), cwd: root, port: ports[name] ?? 0, log, env });
    };
    const [outcomes, figures, assignments] = apps.map((app) => service(app, app)) as [Service, Service, Service];
    const aggregators = names.map((name) => service(name, 'aggregator'));
    const keys = [{ kid: 'torture', secret: new Uint8Array(secret) }];
    const stage = new Stage(namespace, options, keys, { outcomes, figures, assignments }, aggregators);
    try {
      await stage.topics.ensure();
      for (const each of [outcomes, figures, assignments, stage.aggregator]) each.start();
      await stage.ready();
      stage.watch.start();
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  get servers(): Servers {
    return this.options.servers;
  }

  get scope(): Scope {
    return this.options.scope;
  }

  get random(): Random {
    return this.options.random;
  }

  get aggregator(): Service {
    return this.aggregators[0] as Service;
  }

  get outcomes(): Service {
    return this.services.outcomes;
  }

  get figures(): Service {
    return this.services.figures;
  }

  get assignments(): Service {
    return this.services.assignments;
  }

  /** Resolves when every service that runs always is ready. */
  async ready(): Promise<void> {
    await Promise.all([...Object.values(this.services), this.aggregator].map((service) => service.ready()));
  }

  /** Lets clients report calls while something happens, and until all that they have begun is accepted. */
  async underLoad(disturb: () => Promise<void>, atLeast = reportsOfRound): Promise<void> {
    const { ledger, tokens, scope, random } = this;
    await reportCalls({ url: this.outcomes.url, tokens, ledger, scope, clients, atLeast }, random, disturb());
  }

  async close(): Promise<void> {
    await this.watch.stop();
    await Promise.all([...Object.values(this.services), ...this.aggregators].map((service) => service.kill()));
    await this.clickhouse.close();
  }
}
