import type { Campaign } from '#platform';
import type { EventPublisher } from '../../publish/event-publisher.js';
import type { KnownCall } from '../../snapshots/known-call.js';
import type { Snapshots } from '../../snapshots/snapshots.js';
import type { ImportCounts } from '../count/import-counts.js';
import { NewCalls } from '../count/new-calls.js';
import type { Destination, Taken } from '../import-run.js';
import { decide } from '../look-up/decide.js';
import type { MappedRow } from '../map/row-mapper.js';
import { patienceMs, persist } from './persist.js';
import { publishSteps } from './publish-steps.js';

export interface CallDestinationOptions {
  readonly campaign: Campaign;
  readonly publisher: EventPublisher;
  readonly snapshots: Snapshots;
  readonly importCounts: ImportCounts;
  readonly signal: AbortSignal;
  /** Whether no call of the campaign was imported before: then there is nothing to look up. */
  readonly isFirst: boolean;
}

/** Publishes what rows change in the calls that there are: looked up first, if there can be any, and counted before and after. */
export class CallDestination implements Destination<MappedRow> {
  private readonly newCalls: NewCalls;

  constructor(private readonly options: CallDestinationOptions) {
    this.newCalls = new NewCalls(options.importCounts, options.campaign.id);
  }

  async take(rows: readonly MappedRow[]): Promise<Taken[]> {
    const { publisher, campaign } = this.options;
    const known = await this.lookUp(rows.map(({ call }) => call.callId));
    const decided = rows.map((row) => decide(row, known.get(row.call.callId)));
    const steps = decided.filter((each) => 'counts' in each);
    await this.count(steps.filter(({ isNew }) => isNew).length);
    await publishSteps(publisher, steps, campaign.timeZone, this.patience);
    return decided.map((each) => ('counts' in each ? each.counts : each));
  }

  async end(): Promise<void> {
    await this.count(0);
  }

  /** @param newCalls that are published next */
  private async count(newCalls: number): Promise<void> {
    await persist(() => this.newCalls.begin(newCalls), this.patience);
  }

  private async lookUp(callIds: readonly string[]): Promise<ReadonlyMap<string, KnownCall>> {
    const { snapshots, campaign, signal, isFirst } = this.options;
    if (isFirst || callIds.length === 0) return new Map();
    return (await persist(() => snapshots.find(campaign.id, callIds, signal), this.patience)).calls;
  }

  private get patience() {
    return { milliseconds: patienceMs, signal: this.options.signal };
  }
}
