import { type CallboardEvent, type EventType, versionOf } from '#events';

/** Any event; those of volunteers are passed over. */
export type AnyEvent = CallboardEvent<EventType>;

/** A call as it stands, with the days it is counted under. */
export interface NaiveCall {
  /** Day on which the number was handed out, in the campaign's zone. */
  readonly assignedOn: string;
  /** Day on which it was called; none before there is an outcome. */
  readonly calledOn: string | undefined;
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
    calls.push(callOf(last.data as Record<string, unknown>, scope));
  }
  return calls;
}

function callOf(
  data: Record<string, unknown>,
  { timeZone, districts }: { timeZone: string; districts: Readonly<Record<string, string>> },
): NaiveCall {
  const region = String(data.region);
  return {
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
