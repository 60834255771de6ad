import { type CallboardEvent, type EventType, versionOf } from '#events';
import type { JoinedEvent } from '../builders/index.js';

/** Any event; those of volunteers are passed over. */
export type AnyEvent = CallboardEvent<EventType>;

/** A call as it stands, with the days it is counted under. */
export interface NaiveCall {
  /** Day on which the number was handed out, in the campaign's zone. */
  readonly assignedOn: string;
  /** Day on which it was called; none before there is an outcome. */
  readonly calledOn: string | undefined;
  /** Hours of the day in that zone, two digits each; `unknown` where only a day is known. */
  readonly assignedHour: string;
  readonly calledHour: string;
  readonly volunteer: string | undefined;
  readonly country: string;
  readonly region: string;
  readonly district: string;
  readonly language: string;
  /** `none` before there is an outcome. */
  readonly disposition: string;
  readonly sentiment: string;
  /** Whole minutes, as recorded. */
  readonly minutes: number | undefined;
  readonly guideline: string;
  readonly attempt: string;
  /** The invitation that the volunteer followed; `none` if that is not known. */
  readonly source: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

const knownDays = new Map<string, string>();

/** The calendar day of an instant in a zone: `2022-04-05`. */
export function naiveDay(instant: string, timeZone: string): string {
  const key = `${instant} ${timeZone}`;
  const day = knownDays.get(key) ?? dayInZone(instant, timeZone);
  knownDays.set(key, day);
  return day;
}

function dayInZone(instant: string, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const knownHours = new Map<string, string>();

/** The hour of the day of an instant in a zone: `00` to `23`. */
function naiveHour(instant: string, timeZone: string): string {
  const key = `${instant} ${timeZone}`;
  const hour =
    knownHours.get(key) ?? new Date(instant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit' }).slice(0, 2);
  knownHours.set(key, hour);
  return hour;
}

const knownVersions = new WeakMap<AnyEvent, bigint>();

/** Hashing is slow, and the same events are asked about again and again. */
function versionOnce(event: AnyEvent): bigint {
  const version = knownVersions.get(event) ?? versionOf(event.type, event.data);
  knownVersions.set(event, version);
  return version;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The calls of a campaign as they stand, retracted ones left out: all events of a call sorted by version,
 * the last one decides. Slow, and as plain as the rule itself; written apart from the product on purpose.
 */
export function naiveCalls(
  events: readonly AnyEvent[],
  scope: { campaign: string; timeZone: string; districts: Readonly<Record<string, string>> },
): NaiveCall[] {
  const lives = new Map<string, { version: bigint; event: AnyEvent }[]>();
  const sources = new Map(naiveVolunteers(events, scope).map(({ volunteer, source }) => [volunteer, source]));
  for (const event of events) {
    if (event.type === 'org.callboard.volunteer.joined' || event.data.campaign !== scope.campaign) continue;
    const life = lives.get(event.subject) ?? [];
    life.push({ version: versionOnce(event), event });
    lives.set(event.subject, life);
  }
  const calls: NaiveCall[] = [];
  for (const life of lives.values()) {
    life.sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : 0));
    const last = life.at(-1)?.event;
    if (!last || last.type === 'org.callboard.outcome.retracted') continue;
    calls.push(callOf(last.data as Record<string, unknown>, scope, sources));
  }
  return calls;
}

function callOf(
  data: Record<string, unknown>,
  { timeZone, districts }: { timeZone: string; districts: Readonly<Record<string, string>> },
  sources: ReadonlyMap<string, string>,
): NaiveCall {
  const region = String(data.region);
  const hourOf = (time: unknown) =>
    typeof time !== 'string' || data.calledAtPrecision === 'day' ? 'unknown' : naiveHour(time, timeZone);
  return {
    assignedHour: hourOf(data.assignedAt),
    calledHour: hourOf(data.calledAt),
    guideline: String(data.guideline),
    attempt: String(data.attempt),
    source: sources.get(String(data.volunteer)) ?? 'none',
    assignedOn: naiveDay(String(data.assignedAt), timeZone),
    calledOn: typeof data.calledAt === 'string' ? naiveDay(data.calledAt, timeZone) : undefined,
    volunteer: text(data.volunteer),
    country: String(data.volunteerCountry),
    region,
    district: districts[region] ?? 'unknown',
    language: String(data.language),
    disposition: text(data.disposition) ?? 'none',
    sentiment: text(data.sentiment) ?? 'not-recorded',
    minutes: typeof data.durationMinutes === 'number' ? data.durationMinutes : undefined,
  };
}

/** Somebody who joined, with the day and the hour in the campaign's zone. */
export interface NaiveVolunteer {
  readonly volunteer: string;
  readonly joinedOn: string;
  readonly joinedHour: string;
  readonly country: string;
  readonly source: string;
}

const isJoining = (event: AnyEvent): event is JoinedEvent => event.type === 'org.callboard.volunteer.joined';

/** Volunteers as they described themselves: of several descriptions that of the highest version. */
export function naiveVolunteers(
  events: readonly AnyEvent[],
  { campaign, timeZone }: { campaign: string; timeZone: string },
): NaiveVolunteer[] {
  const volunteers = new Map<string, { version: bigint; event: JoinedEvent }>();
  for (const event of events) {
    if (!isJoining(event) || event.data.campaign !== campaign) continue;
    const version = versionOnce(event);
    const known = volunteers.get(event.subject);
    if (!known || version > known.version) volunteers.set(event.subject, { version, event });
  }
  return [...volunteers.values()].map(({ event: { data } }) => ({
    volunteer: data.volunteer,
    joinedOn: naiveDay(data.joinedAt, timeZone),
    joinedHour: naiveHour(data.joinedAt, timeZone),
    country: data.country,
    source: data.source ?? 'none',
  }));
}
