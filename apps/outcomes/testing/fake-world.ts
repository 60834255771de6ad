import { type CallboardEvent, type CallEvent, isImportedCall, versionOf } from '#events';
import { RetriableError } from '#platform';
import type { ExclusionNote, ExclusionNotes } from '../src/exclusion/exclusion-notes.js';
import type { ImportCount, ImportCounts } from '../src/import/count/import-counts.js';
import type { EventPublisher } from '../src/publish/event-publisher.js';
import type { RefusedReport, RefusedReports } from '../src/record/refusals/refused-reports.js';
import type { KnownCall } from '../src/snapshots/known-call.js';
import type { Found, FoundOfVolunteer, Snapshots } from '../src/snapshots/snapshots.js';

/** Kafka and figures in one object: what is published is at once what is known. */
export class FakeWorld implements EventPublisher, Snapshots, ExclusionNotes, ImportCounts, RefusedReports {
  readonly events: CallboardEvent[] = [];
  /** Events that are still published before Kafka is gone. */
  room = Number.POSITIVE_INFINITY;
  /** What was noted of exclusions, with how many events there were by then. */
  readonly notes: (ExclusionNote & { readonly events: number })[] = [];
  /** How imports were counted, the last time. */
  readonly importCounts = new Map<string, ImportCount>();
  /** Reports that were refused, for they cannot be true. */
  readonly refusedReports: RefusedReport[] = [];
  isFiguresDown = false;
  /** Fixed, to make figures lag behind. */
  completeThrough: Date | undefined | 'now' = 'now';
  /** Events that somebody has wanted to publish. */
  attempts = 0;
  /** How many calls were looked up together, each time. */
  readonly lookUps: number[] = [];
  private gate: Promise<void> = Promise.resolve();
  private readonly states = new Map<string, { event: CallEvent; version: bigint }>();

  /** Lets no event be published until what it returns is called. */
  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  async publish(event: CallboardEvent): Promise<void> {
    this.attempts += 1;
    await this.gate;
    if (this.room <= 0) throw new RetriableError('Kafka did not acknowledge');
    this.room -= 1;
    this.happened(event);
  }

  async publishAll(events: readonly CallboardEvent[]): Promise<void> {
    await Promise.all(events.map((event) => this.publish(event)));
  }

  /** The deciding event of a call is the one with the highest version. */
  happened(...events: readonly CallboardEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      if (!isOfCall(event)) continue;
      const version = versionOf(event.type, event.data);
      const state = this.states.get(event.subject);
      if (!state || version > state.version) this.states.set(event.subject, { event, version });
    }
  }

  async find(_campaign: string, callIds: readonly string[]): Promise<Found> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    this.lookUps.push(callIds.length);
    const known = callIds.flatMap((id): [string, KnownCall][] => {
      const state = this.states.get(id);
      return state ? [[id, knownCallOf(state.event, state.version)]] : [];
    });
    return { completeThrough: this.extent, calls: new Map(known) };
  }

  async anyImported(campaign: string): Promise<boolean> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    return [...this.states.values()].some(
      ({ event: { data } }) => data.campaign === campaign && isImportedCall(data.callId),
    );
  }

  async findOfVolunteer(campaign: string, volunteer: string): Promise<FoundOfVolunteer> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    const calls = [...this.states.values()]
      .map(({ event }) => event.data)
      .filter((data) => data.campaign === campaign && 'volunteer' in data && data.volunteer === volunteer);
    return { completeThrough: this.extent, calls };
  }

  async put(note: ExclusionNote): Promise<void> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    this.notes.push({ ...note, events: this.events.length });
  }

  async note(count: ImportCount): Promise<void> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    this.importCounts.set(count.importId, count);
  }

  async keep(report: RefusedReport): Promise<void> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    this.refusedReports.push(report);
  }

  private get extent(): Date | undefined {
    return this.completeThrough === 'now' ? new Date() : this.completeThrough;
  }

  get callIds(): string[] {
    return [...this.states.keys()];
  }

  stateOf(callId: string): CallEvent | undefined {
    return this.states.get(callId)?.event;
  }

  /** How many events there are of each type. */
  tally(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type } of this.events) counts[kindOf(type)] = (counts[kindOf(type)] ?? 0) + 1;
    return counts;
  }

  reset(): void {
    this.events.length = 0;
    this.notes.length = 0;
    this.importCounts.clear();
    this.refusedReports.length = 0;
    this.lookUps.length = 0;
    this.states.clear();
    this.room = Number.POSITIVE_INFINITY;
    this.isFiguresDown = false;
    this.completeThrough = 'now';
  }
}

const isOfCall = (event: CallboardEvent): event is CallEvent => 'callId' in event.data;
const kindOf = (type: string) => type.slice(type.lastIndexOf('.') + 1);

function knownCallOf({ type, data }: CallEvent, version: bigint): KnownCall {
  return { kind: kindOf(type), callId: data.callId, version: String(version), data } as KnownCall;
}
