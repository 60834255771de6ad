import type { CallDetails, HandOut } from '../number-pool.js';
import { nextHour, quarterOf, startOfQuarter } from '../rules/coarse-deadlines.js';
import { Batcher } from './batcher.js';
import { type CallableGroups, zonesOf } from './callable-groups.js';
import type { RedisPoolOptions } from './redis-pool-options.js';
import type { HandOutReply, Scripts } from './scripts.js';
import { seed } from './seed.js';
import type { Stock } from './stock.js';
import { freshLease, readLease, writeEnd } from './stored-lease.js';

interface Request {
  readonly details: CallDetails;
  readonly requestId: string | undefined;
}

/** What a request was answered, and the times that held for it. */
interface Answered {
  readonly answer: HandOutReply;
  readonly asked: { readonly now: number; readonly expires: number };
}

export interface HandOutsOptions
  extends Pick<RedisPoolOptions, 'campaign' | 'numbers' | 'window' | 'leaseMs' | 'lateWindowMs' | 'mostOpen' | 'now'> {
  readonly scripts: () => Promise<Scripts>;
  readonly groups: CallableGroups;
  readonly stock: Stock;
  /** Draws numbers for those who come after; whoever is handed one need not wait for it. */
  readonly drawBehind: () => void;
}

/** How long a lease waits for its `issued` before it is taken back; longer than a publication can take. */
const graceMs = 30_000;
/** Where nothing says when a number may be called. */
const longestRetrySeconds = 3600;

/** Leases numbers: many requests in one step of Redis, from the stock that is drawn for them. */
export class HandOuts {
  private readonly requests = new Batcher<Request, Answered>(async (all) => await this.askAll(all));

  constructor(private readonly options: HandOutsOptions) {}

  /** See NumberPool. */
  async handOut(details: CallDetails, requestId?: string): Promise<HandOut> {
    for (let dry = 0; dry < 2; ) {
      const { answer, asked } = await this.requests.ask({ details, requestId });
      if (typeof answer === 'number')
        return { kind: 'leased', lease: freshLease(details, answer, asked, this.options.numbers) };
      if (typeof answer !== 'string') return { kind: 'leased', lease: readLease(answer[0], answer[1], this.options) };
      if (answer !== 'empty') return { kind: answer };
      // Somebody else's batch may have come between our question and our draw.
      if (!(await this.options.stock.draw())) dry += 1;
    }
    return await this.none();
  }

  private async askAll(requests: readonly Request[]): Promise<Answered[]> {
    const { mostOpen, leaseMs, lateWindowMs, groups, stock, drawBehind } = this.options;
    const now = this.options.now();
    const asked = { now, expires: now + leaseMs };
    const { ends, values } = written(requests);
    const argument = {
      ...asked,
      keep: nextHour(now + lateWindowMs),
      grace_until: now + graceMs,
      most_open: mostOpen,
      zones: zonesOf(groups.open()),
      seed: seed(),
      ends,
    };
    const { handOut } = await this.options.scripts();
    const answers = await handOut(argument, values);
    if (stock.isLow(Number(answers.pop()))) drawBehind();
    return (answers as HandOutReply[]).map((answer) => ({ answer, asked }));
  }

  /** Nothing may be called now: when it is worth to ask again. */
  private async none(): Promise<HandOut> {
    const { groups, scripts, window, now: clock } = this.options;
    const now = clock();
    const { outlook } = await scripts();
    const all = groups.all.map(({ id, zone }) => ({ id, zone }));
    const [quarter, full] = await outlook({ groups: all, zones: zonesOf(groups.closed()) });
    const times = full.flatMap((zone) => window.opensAt(zone, now) ?? []);
    if (quarter !== null) times.push(startOfQuarter(Math.max(quarter, quarterOf(now))));
    const seconds = Math.ceil((Math.min(...times) - now) / 1000);
    return { kind: 'none', retryAfterSeconds: Math.min(Math.max(seconds, 1), longestRetrySeconds) };
  }
}

/** As the script reads them, column by column; most leases end alike. */
function written(requests: readonly Request[]): { ends: string[]; values: string[] } {
  const places = new Map<string, string>();
  const endings = requests.map(({ details }) => {
    const end = writeEnd(details);
    const place = places.get(end) ?? String(places.size + 1);
    places.set(end, place);
    return place;
  });
  const volunteers = requests.map(({ details }) => details.volunteer);
  const calls = requests.map(({ details }) => details.callId);
  const ids = requests.map(({ requestId = '' }) => requestId);
  return { ends: [...places.keys()], values: [...volunteers, ...calls, ...ids, ...endings] };
}
