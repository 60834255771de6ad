import * as fc from 'fast-check';
import {
  type AssignmentSnapshot,
  dispositions,
  hasSentiment,
  type RetractionReason,
  retractionReasons,
  sentiments,
  startOfDay,
  startOfHour,
} from '#events';
import {
  type AnyCallEvent,
  expired,
  issued,
  type JoinedEvent,
  joined,
  type OutcomePart,
  recorded,
  released,
  retracted,
} from './events.js';
import { type World, worlds } from './worlds.js';

const hour = 3_600_000;

/** The start of any hour of the world's days, and of the few hours after them. */
export function anyHour({ days, timeZone }: World): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...days), fc.nat(27))
    .map(([day, hours]) => startOfHour(new Date(Date.parse(startOfDay(day, timeZone)) + hours * hour), timeZone));
}

/** A call that was handed out in the world; one in eight is imported, its caller perhaps unknown. */
export function anyCall(world: World): fc.Arbitrary<AssignmentSnapshot> {
  const common = {
    campaign: fc.constant(world.campaign),
    volunteerCountry: fc.constantFrom(...world.countries),
    region: fc.constantFrom(...world.regions),
    language: fc.constantFrom(...world.languages),
    assignedAt: anyHour(world),
  };
  const live = fc.record({
    ...common,
    callId: fc.uuid({ version: 4 }),
    volunteer: fc.constantFrom(...world.volunteers),
    guideline: fc.constantFrom('1', '2'),
    attempt: fc.integer({ min: 1, max: 3 }),
  });
  const imported = fc.record(
    {
      ...common,
      callId: fc.uuid({ version: 8 }),
      volunteer: fc.constantFrom(...world.volunteers),
      guideline: fc.constant('none'),
      attempt: fc.constant(1),
    },
    {
      requiredKeys: [
        'campaign',
        'callId',
        'volunteerCountry',
        'region',
        'language',
        'guideline',
        'attempt',
        'assignedAt',
      ],
    },
  );
  return fc.oneof(
    { weight: 7, arbitrary: live },
    { weight: 1, arbitrary: imported },
  ) as fc.Arbitrary<AssignmentSnapshot>;
}

/** When a call was made: hours or days after it was handed out, or on a day of which nothing finer is known. */
function anyTimeAfter(assignedAt: string, { timeZone }: World): fc.Arbitrary<Partial<OutcomePart>> {
  type Time = Pick<OutcomePart, 'calledAt' | 'calledAtPrecision'>;
  const at = (hours: number) => startOfHour(new Date(Date.parse(assignedAt) + hours * hour), timeZone);
  const day = (hours: number) => {
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at(hours)));
    return startOfDay(date, timeZone);
  };
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0, 0, 0, 1, 20, 30).map((hours): Time => ({ calledAt: at(hours) })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(0, 26, 50)
        .map(day)
        .map(
          (calledAt): Time =>
            calledAt < assignedAt ? { calledAt: assignedAt } : { calledAt, calledAtPrecision: 'day' },
        ),
    },
  );
}

/** An outcome that the schema accepts; half of them conversations, so that sentiments meet. */
export function anyOutcome(call: AssignmentSnapshot, world: World): fc.Arbitrary<Partial<OutcomePart>> {
  return fc
    .record({
      revision: fc.constantFrom(1, 1, 1, 2, 2, 499, 500, 501),
      time: anyTimeAfter(call.assignedAt, world),
      disposition: fc.oneof(
        fc.constantFrom('conversation' as const, 'partial' as const),
        fc.constantFrom(...dispositions),
      ),
      sentiment: fc.option(fc.constantFrom(...sentiments), { nil: undefined, freq: 3 }),
      durationMinutes: fc.option(fc.oneof(fc.nat(6), fc.nat(360)), { nil: undefined }),
    })
    .map(({ revision, time, disposition, sentiment, durationMinutes }) => ({
      revision,
      disposition,
      ...time,
      ...(sentiment !== undefined && hasSentiment(disposition) ? { sentiment } : {}),
      ...(durationMinutes !== undefined && disposition !== 'not_dialled' ? { durationMinutes } : {}),
    }));
}

/**
 * All events of one call: handed out (or not: an orphan), given back, expired, outcomes of several revisions,
 * among them different contents under one revision, retractions. At least one.
 */
export function anyLife(world: World): fc.Arbitrary<AnyCallEvent[]> {
  return anyCall(world)
    .chain((call) =>
      fc.record({
        call: fc.constant(call),
        isIssued: fc.integer({ max: 7, min: 0 }).map((n) => n > 0),
        isReleased: fc.integer({ max: 5, min: 0 }).map((n) => n === 5),
        isExpired: fc.integer({ max: 5, min: 0 }).map((n) => n === 5),
        outcomes: fc.array(anyOutcome(call, world), { maxLength: 3 }),
        reasons: fc.oneof(
          { weight: 9, arbitrary: fc.constant<RetractionReason[]>([]) },
          { weight: 1, arbitrary: fc.array(fc.constantFrom(...retractionReasons), { minLength: 1, maxLength: 2 }) },
        ),
      }),
    )
    .map(({ call, isIssued, isReleased, isExpired, outcomes, reasons }) => {
      const events = [
        ...(isReleased ? [released(call)] : []),
        ...(isExpired ? [expired(call)] : []),
        ...outcomes.map((outcome) => recorded(call, outcome)),
        ...reasons.map((reason) => retracted(call, reason)),
      ];
      return isIssued || events.length === 0 ? [issued(call), ...events] : events;
    });
}

/** Some of the world's volunteers, as they joined; one may have described himself twice. */
export function anyJoining(world: World): fc.Arbitrary<JoinedEvent[]> {
  const description = fc
    .record({
      volunteer: fc.constantFrom(...world.volunteers),
      country: fc.constantFrom(...world.countries),
      source: fc.constantFrom('radio', 'a-friend', undefined),
      joinedAt: anyHour(world),
    })
    .map(({ source, ...volunteer }) => ({ campaign: world.campaign, ...volunteer, ...(source ? { source } : {}) }));
  return fc.array(description.map(joined), { maxLength: world.volunteers.length });
}

export interface Scene {
  readonly world: World;
  readonly events: AnyCallEvent[];
  readonly joining: JoinedEvent[];
}

/** A world and what happened in it, the events of each call together and in order. */
export function anyScene({ among = worlds, maxCalls = 60 } = {}): fc.Arbitrary<Scene> {
  return fc
    .constantFrom(...among)
    .chain((world) =>
      fc
        .tuple(
          fc.uniqueArray(anyLife(world), { maxLength: maxCalls, size: 'max', selector: ([event]) => event?.subject }),
          anyJoining(world),
        )
        .map(([lives, joining]) => ({ world, events: lives.flat(), joining })),
    );
}

/** The same events as a bad network delivers them: in any order, some more than once. */
export function anyDelivery<T>(events: readonly T[]): fc.Arbitrary<T[]> {
  return fc
    .subarray([...events])
    .chain((again) => fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }));
}
