import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventProducer } from '#kafka';
import { createService, type Role, type ServiceOptions, Tokens } from '#platform';
import { FaultyNetwork, freshNamespace, servers } from '#testing';
import { FiguresExclusionNotes } from '../src/exclusion/figures-exclusion-notes.js';
import { FiguresImportCounts } from '../src/import/count/figures-import-counts.js';
import type { OutcomesConfig } from '../src/outcomes.module.js';
import { outcomesService } from '../src/outcomes-service.js';
import { FiguresRefusedReports } from '../src/record/refusals/figures-refused-reports.js';
import { FiguresClient } from '../src/snapshots/figures-client.js';
import { FiguresSnapshots } from '../src/snapshots/figures-snapshots.js';
import { ServiceToken } from '../src/snapshots/service-token.js';
import { type OutcomesApp, startOutcomes } from './outcomes-app.js';

/** Configuration that every service of the stack finds its own in. */
export type StackConfig = OutcomesConfig & Readonly<Record<'clickhouseUrl' | 'assignmentsUrl' | 'outcomesUrl', string>>;

/** The other services. A test hands them in, for applications do not import each other. */
export interface Neighbours {
  readonly aggregator: (config: StackConfig) => Promise<ServiceOptions>;
  readonly figures: (config: StackConfig) => ServiceOptions;
}

type Row = Record<string, { value: number | null; numerator?: number } | string>;

/** Outcomes, aggregator and figures over real servers, in a namespace of their own. */
export class RealStack {
  readonly tokens: Tokens;
  private readonly apps: NestFastifyApplication[] = [];
  private readonly closing: (() => Promise<void>)[] = [];
  /** Addresses, without `/v1`. */
  url = '';
  private figuresUrl = '';

  private constructor(
    private readonly config: StackConfig,
    private readonly cleanUp: () => Promise<void>,
  ) {
    this.tokens = new Tokens({ ...config, service: 'test' });
  }

  static async start({ aggregator, figures }: Neighbours): Promise<RealStack> {
    const { namespace, cleanUp } = freshNamespace();
    const config = {
      namespace,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent' as const,
      campaignsDir: 'campaigns',
      authKeys: [{ kid: 'test', secret: new Uint8Array(randomBytes(32)) }],
      importKey: randomBytes(32).toString('base64url'),
      kafkaBrokers: servers().kafkaBrokers,
      clickhouseUrl: servers().clickhouseUrl,
      // Asked only by who looks at the health of all.
      assignmentsUrl: 'http://127.0.0.1:3001',
      outcomesUrl: 'http://127.0.0.1:3002',
      figuresUrl: '',
    };
    const stack = new RealStack(config, cleanUp);
    await stack.listen(await aggregator(config));
    stack.figuresUrl = await stack.listen(figures(config));
    stack.url = await stack.listen(outcomesService({ ...config, figuresUrl: stack.figuresUrl }));
    return stack;
  }

  private async listen(service: ServiceOptions): Promise<string> {
    const app = await createService(service);
    this.apps.push(app);
    await app.startAllMicroservices();
    await app.listen({ host: '127.0.0.1', port: 0 });
    return await app.getUrl();
  }

  /** The service once more, over a network to Kafka that fails when the test says so. */
  async startBehindFaultyNetwork(): Promise<OutcomesApp & { network: FaultyNetwork }> {
    const { kafkaBrokers: brokers, namespace, authKeys, importKey } = this.config;
    const network = new FaultyNetwork();
    const { socketFactory } = network;
    const producer = new EventProducer({ brokers, clientId: 'outcomes', namespace, socketFactory });
    await producer.connect();
    this.closing.push(async () => await producer.close());
    const figures = new FiguresClient(this.figuresUrl, new ServiceToken(this.tokens));
    const outcomes = await startOutcomes({
      authKeys,
      importKey,
      publisher: {
        publish: async (event) => await producer.send(event),
        publishAll: async (events) => await producer.sendAll(events),
      },
      snapshots: new FiguresSnapshots(figures),
      exclusions: new FiguresExclusionNotes(figures),
      importCounts: new FiguresImportCounts(figures),
      refusedReports: new FiguresRefusedReports(figures),
    });
    this.apps.push(outcomes.app);
    return { ...outcomes, network };
  }

  async tokenOf(role: Role): Promise<string> {
    return await this.tokens.issue('api', { role, sub: 'somebody' }, new Date(Date.now() + 3_600_000));
  }

  /** What figures answers to an organizer. */
  async ask(path: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${await this.tokenOf('organizer')}` };
    const response = await fetch(`${this.figuresUrl}/v1/${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return await response.json();
  }

  /** Rows of figures of a campaign. */
  async figures(campaign: string, metrics: string, by = ''): Promise<Row[]> {
    const parameters = new URLSearchParams({ campaign, metrics, ...(by ? { by } : {}) });
    return ((await this.ask(`figures?${parameters}`)) as { rows: Row[] }).rows;
  }

  async stop(): Promise<void> {
    for (const app of this.apps.toReversed()) await app.close();
    for (const close of this.closing) await close();
    await this.cleanUp();
  }
}
