import type { CallboardEvent } from '#events';
import { eventually, type NaiveDimension, type NaiveMetric, type NaiveRow, naiveFigures } from '#testing';
import type { FreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { Http } from '../src/api/http.js';
import { type Connection, type ConnectionOptions, connect } from '../src/connect.js';

/** As much of an answer to a question for figures as tests look at. */
export interface FiguresAnswer {
  readonly completeThrough: string | null;
  readonly deadLetters: number;
  readonly rows: NaiveRow[];
}

/** The campaign `demo` of a stack, with books of its own kept from outside to hold against its figures. */
export class AuditedCampaign {
  private readonly events: CallboardEvent[] = [];

  private constructor(
    private readonly stack: FreshStack,
    private readonly scope: { campaign: string; timeZone: string; districts: Record<string, string> },
  ) {}

  static async open(stack: FreshStack): Promise<AuditedCampaign> {
    const { campaign } = await connect({ baseUrl: stack.address, organizerToken: stack.organizerToken });
    const districts = Object.fromEntries(campaign.regions.map(({ code, district }) => [code, district]));
    return new AuditedCampaign(stack, { campaign: campaign.id, timeZone: campaign.timeZone, districts });
  }

  /** How to work with the campaign so that it is in the books. */
  get access(): ConnectionOptions {
    const { address: baseUrl, organizerToken } = this.stack;
    return { baseUrl, organizerToken, onEvent: (event) => this.events.push(event) };
  }

  async connect(): Promise<Connection> {
    return await connect(this.access);
  }

  /** What callboard says. */
  async figures(metrics: readonly NaiveMetric[], by: readonly NaiveDimension[] = []): Promise<FiguresAnswer> {
    const query = { campaign: 'demo', metrics: metrics.join(), ...(by.length > 0 ? { by: by.join() } : {}) };
    const http = new Http({ baseUrl: this.stack.address });
    const path = `/figures?${new URLSearchParams(query)}`;
    return JSON.parse((await http.send('GET', path, { token: this.stack.organizerToken })).text) as FiguresAnswer;
  }

  /** What the books say. @param completeThrough the one of the answer that they are held against */
  books(
    metrics: readonly NaiveMetric[],
    by: readonly NaiveDimension[] = [],
    completeThrough: string | null = null,
  ): NaiveRow[] {
    const freshness = completeThrough === null ? {} : { completeThrough };
    return naiveFigures(this.events, { ...this.scope, metrics, by, ...freshness });
  }

  /** Waits until all that was accepted by now is in the figures. */
  async settle(): Promise<void> {
    const now = new Date().toISOString();
    const isComplete = async () => ((await this.figures(['dials'])).completeThrough ?? '') > now;
    await eventually(isComplete, { timeout: 60_000, what: 'completeness of the figures' });
  }
}

/** The number that a cell of a row stands for; null if there is none. */
export function figureOf(row: NaiveRow | undefined, metric: NaiveMetric): number | null {
  const cell = row?.[metric];
  if (typeof cell !== 'object') throw new Error(`there is no figure for ${metric}`);
  return cell.value;
}
