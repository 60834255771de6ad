import fc from 'fast-check';
import { dispositions, sentiments } from '../dispositions.js';
import { createEvent, type EventData } from '../envelope.js';
import type { EventType } from '../event-types.js';
import { streamOf } from '../event-types.js';
import { anIssuedCall, anOutcome, aRetraction, aVolunteer } from '../examples.js';
import { decodeBySchema } from './by-schema.js';
import { decodeOwnForm } from './own-form.js';

const origin = {
  source: '/callboard/outcomes',
  time: '2022-04-05T09:00:00Z',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const text = (type: EventType, data: object, outer: object = {}) =>
  JSON.stringify({ ...createEvent(type, data as EventData, origin), ...outer });

const times = ['2022-04-05T09:00:00Z', '2022-04-05T10:15:00Z', '2022-02-30T09:00:00Z', '1999-12-31T23:00:00Z', ''];
/** Values for the fields of a snapshot: right ones, at their bounds and past them. */
const fields = {
  region: ['RU-MOW', 'unknown', 'RU-', 'МОС'],
  attempt: [1, 255, 256, 0, -1, 1.5, 1e21, '1'],
  assignedAt: times,
  calledAt: times,
  calledAtPrecision: ['day', 'hour'],
  revision: [1, 999, 1000, 0, 100],
  disposition: [...dispositions, 'hung_up'],
  sentiment: [...sentiments, null, undefined],
  durationMinutes: [0, 4, 360, 361, undefined],
  volunteer: ['4be0643f1d98573b', '4BE0643F1D98573B', undefined],
  languages: [['lt'], [], ['LT'], ['lt', 'ru', 7], 'lt', Array.from({ length: 11 }, () => 'lt')],
  mood: ['calm', 'a "b" \\ c'],
};
const outerFields = {
  id: [`${anOutcome.callId}.0004000000000000`],
  subject: ['6f1d3c1e-6d39-4c7e-9d0b-2f6f0a8c5b12', '4be0643f1d98573c'],
  time: times,
  source: ['/somebody/else', '"', ''],
  traceparent: ['00-0', undefined],
  extension: ['x'],
};
/** None to three of the fields, with one of their values each. */
const anyOf = (choices: Record<string, readonly unknown[]>) =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(choices)), { maxLength: 3 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(choices[name] ?? []))]))),
    );

const snapshots = [
  ['org.callboard.outcome.recorded', anOutcome],
  ['org.callboard.outcome.recorded', { ...anOutcome, sentiment: undefined, durationMinutes: undefined }],
  ['org.callboard.assignment.expired', anIssuedCall],
  ['org.callboard.outcome.retracted', aRetraction],
  ['org.callboard.volunteer.joined', aVolunteer],
] as const;
const anyText = fc
  .tuple(fc.constantFrom(...snapshots), anyOf(fields), fc.oneof(fc.constant({}), anyOf(outerFields)))
  .map(([[type, data], inner, outer]) => text(type, { ...data, ...inner }, outer));

/** A text with one place of it changed. */
const anyDamage = fc
  .tuple(
    anyText,
    fc.nat(),
    fc.nat(3),
    fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(' ', '0', '"', '\\u0031', 'é')),
  )
  .map(([whole, place, length, other]) => {
    const at = place % whole.length;
    return whole.slice(0, at) + other + whole.slice(at + length);
  });

describe('the short way of decoding', () => {
  it.each([
    ['org.callboard.assignment.issued', anIssuedCall],
    ['org.callboard.assignment.released', anIssuedCall],
    ['org.callboard.assignment.expired', anIssuedCall],
    ['org.callboard.outcome.recorded', anOutcome],
    ['org.callboard.outcome.recorded', { ...anOutcome, calledAtPrecision: 'day', sentiment: undefined }],
    ['org.callboard.outcome.recorded', { ...anOutcome, volunteer: undefined, durationMinutes: undefined }],
    ['org.callboard.outcome.retracted', aRetraction],
    ['org.callboard.volunteer.joined', aVolunteer],
    ['org.callboard.volunteer.joined', { ...aVolunteer, languages: ['lt'], source: undefined }],
  ] as const)('is the one that our own %s goes', (type, data) => {
    expect(decodeOwnForm(Buffer.from(text(type, data)), streamOf(type))).toMatchObject({ event: { type } });
  });

  it('never comes to another end than the long way', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, anyDamage),
        fc.constantFrom('assignments', 'outcomes', 'volunteers'),
        (whole, stream) => {
          const value = Buffer.from(whole);
          const short = decodeOwnForm(value, stream);
          if (short) expect(short).toEqual(decodeBySchema(value, stream));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
