import fc from 'fast-check';
import { createEvent, textOf } from './envelope.js';
import { anOutcome } from './examples.js';
import { eventIdOf, versionOf } from './version.js';

const type = 'org.callboard.outcome.recorded';
const origin = { source: '/callboard/outcomes', time: '2022-04-05T09:00:00Z' };

describe('createEvent', () => {
  it('names an event after its canonical content, in whatever order its fields come', () => {
    const any = fc.record({
      guideline: fc.string({ unit: 'grapheme' }),
      language: fc.constantFrom('ru', 'a"b', 'é\u2028', '\u0000'),
      attempt: fc.integer(),
      mood: fc.option(fc.constantFrom('calm', '__proto__'), { nil: undefined }),
      durationMinutes: fc.option(fc.integer(), { nil: undefined }),
      order: fc.shuffledSubarray(Object.keys(anOutcome), { minLength: 1 }),
    });
    fc.assert(
      fc.property(any, ({ order, ...changes }) => {
        const whole = { ...anOutcome, ...changes };
        const firstOnes = Object.fromEntries(order.map((name) => [name, whole[name as keyof typeof whole]]));
        const data = { ...firstOnes, ...whole } as typeof anOutcome;
        const event = createEvent(type, data, origin);
        expect(event.id).toBe(eventIdOf(data.callId, versionOf(type, data)));
        expect(event.data).toEqual(data);
        expect(textOf(event)).toBe(JSON.stringify(event));
      }),
    );
  });
});

describe('textOf', () => {
  const event = createEvent(type, anOutcome, { ...origin, traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` });

  it.each([
    ['was made here', event],
    ['came from elsewhere', { ...event }],
    ['was changed', { ...event, data: { ...anOutcome, mood: 'calm' } }],
  ])('is the JSON of an event that %s', (_, any) => {
    expect(textOf(any)).toBe(JSON.stringify(any));
  });
});
