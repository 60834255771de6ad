import { type CallboardEvent, createEvent } from '../envelope.js';
import { anIssuedCall, anOutcome, aRetraction, aVolunteer } from '../examples.js';
import { decodeEvent } from './decode.js';

const origin = { source: '/callboard/outcomes', time: '2022-04-05T09:00:00Z' };
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const recorded = createEvent('org.callboard.outcome.recorded', anOutcome, origin);
const otherCall = '6f1d3c1e-6d39-4c7e-9d0b-2f6f0a8c5b12';
const reasonFor = (value: unknown) => decodeEvent(bytes(value), 'outcomes').rejection?.reason;
const withData = (data: object): CallboardEvent =>
  createEvent('org.callboard.outcome.recorded', { ...anOutcome, ...data } as typeof anOutcome, origin);

describe('decoding a record', () => {
  it('accepts every type of event in its own stream', () => {
    const events: [CallboardEvent, Parameters<typeof decodeEvent>[1]][] = [
      [createEvent('org.callboard.volunteer.joined', aVolunteer, origin), 'volunteers'],
      [createEvent('org.callboard.assignment.issued', anIssuedCall, origin), 'assignments'],
      [createEvent('org.callboard.assignment.released', anIssuedCall, origin), 'assignments'],
      [createEvent('org.callboard.assignment.expired', anIssuedCall, origin), 'assignments'],
      [recorded, 'outcomes'],
      [createEvent('org.callboard.outcome.retracted', aRetraction, origin), 'outcomes'],
    ];
    for (const [event, stream] of events) expect(decodeEvent(bytes(event), stream).event).toEqual(event);
  });

  it('carries along a field that a later release added', () => {
    expect(decodeEvent(bytes(withData({ mood: 'calm' })), 'outcomes').event?.data).toHaveProperty('mood', 'calm');
  });

  it.each([
    ['an empty record', '', 'empty'],
    ['too many bytes', 'x'.repeat(16_385), 'too-large'],
    ['text that is not JSON', '{"id":', 'not-json'],
    ['JSON that is not an event', '[1,2]', 'not-a-cloudevent'],
    ['an event with an exact time', { ...recorded, time: '2022-04-05T09:12:31Z' }, 'not-a-cloudevent'],
    ['an unknown type', { ...recorded, type: 'org.callboard.outcome.guessed' }, 'unknown-type'],
    ['a type named like a property of every object', { ...recorded, type: 'constructor' }, 'unknown-type'],
    ['a type of another stream', { ...recorded, type: 'org.callboard.assignment.issued' }, 'wrong-topic'],
    [
      'an event about another call than its content',
      { ...recorded, subject: otherCall, id: recorded.id.replace(recorded.subject, otherCall) },
      'id-mismatch',
    ],
    ['an id that does not follow from the content', { ...recorded, id: 'something' }, 'id-mismatch'],
    [
      'content changed after the id was made',
      { ...recorded, data: { ...anOutcome, sentiment: 'negative' } },
      'id-mismatch',
    ],
  ])('rejects %s', (_, value, reason) => {
    expect(reasonFor(value)).toBe(reason);
  });

  it('rejects bytes that are not UTF-8, and a record without a value', () => {
    expect(decodeEvent(Buffer.from([0x22, 0xff, 0x22]), 'outcomes').rejection?.reason).toBe('not-json');
    expect(decodeEvent(null, 'outcomes').rejection?.reason).toBe('empty');
  });

  it.each([
    ['a disposition that does not exist', { disposition: 'hung_up' }],
    ['a sentiment without a conversation', { disposition: 'busy' }],
    ['a duration of a call that was not dialled', { disposition: 'not_dialled', sentiment: undefined }],
    ['a call before its assignment', { calledAt: '2022-04-05T08:00:00Z' }],
    ['a number in a string', { durationMinutes: '4' }],
    ['a fraction of a minute', { durationMinutes: 4.5 }],
    ['more than six hours', { durationMinutes: 361 }],
    ['revision 0', { revision: 0 }],
    ['a country in lower case', { volunteerCountry: 'lt' }],
    ['a day that the calendar lacks', { calledAt: '2022-06-31T09:00:00Z' }],
    ['an exact time', { calledAt: '2022-04-05T09:01:00Z' }],
    ['a UUID that contains a time', { callId: '018f2f3c-6d39-7c7e-9d0b-2f6f0a8c5b11' }],
  ])('rejects %s, and says where without saying what', (_, data) => {
    const { rejection } = decodeEvent(bytes(withData(data)), 'outcomes');
    expect(rejection?.reason).toBe('invalid-data');
    expect(rejection?.detail).toContain(Object.keys(data)[0] === 'disposition' ? '' : Object.keys(data)[0]);
    expect(rejection?.detail).not.toContain(anOutcome.callId);
  });
});
