import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { CallingWindow } from './calling-window.js';

const hours = { from: '09:00', to: '20:30', restDays: [7], holidays: ['2022-05-09'] };
const at = (text: string) => Date.parse(text);

describe('CallingWindow', () => {
  it('goes by the clock of the callee', () => {
    const window = new CallingWindow(hours);
    const now = at('2022-04-05T05:30:00Z');
    expect(window.isOpen('Europe/Moscow', now)).toBe(false);
    expect(window.isOpen('Asia/Yekaterinburg', now)).toBe(true);
    expect(window.opensAt('Europe/Moscow', now)).toBe(at('2022-04-05T06:00:00Z'));
  });

  it.each([
    ['the first minute', '2022-04-05T06:00:00Z', true],
    ['the last moment', '2022-04-05T17:29:59.999Z', true],
    ['the end', '2022-04-05T17:30:00Z', false],
    ['a day of rest', '2022-04-10T10:00:00Z', false],
    ['a holiday', '2022-05-09T10:00:00Z', false],
  ])('%s', (_, time, open) => {
    expect(new CallingWindow(hours).isOpen('Europe/Moscow', at(time))).toBe(open);
  });

  it('opens after the days of rest', () => {
    const window = new CallingWindow(hours);
    // Saturday evening; Sunday rests, and so does Monday, 9 May.
    expect(window.opensAt('Europe/Moscow', at('2022-05-07T20:00:00Z'))).toBe(at('2022-05-10T06:00:00Z'));
  });

  it('follows the clocks when they change', () => {
    const window = new CallingWindow(hours);
    expect(window.opensAt('Europe/Vilnius', at('2022-03-25T20:00:00Z'))).toBe(at('2022-03-26T07:00:00Z'));
    expect(window.opensAt('Europe/Vilnius', at('2022-03-26T20:00:00Z'))).toBe(at('2022-03-28T06:00:00Z'));
  });

  it('may be the whole day, and never', () => {
    const always = new CallingWindow({ from: '00:00', to: '24:00', restDays: [], holidays: [] });
    const never = new CallingWindow({ ...hours, restDays: [1, 2, 3, 4, 5, 6, 7] });
    fc.assert(
      fc.property(fc.integer({ min: at('2022-01-01'), max: at('2030-01-01') }), (now) => {
        expect(always.isOpen('Europe/Vilnius', now)).toBe(true);
      }),
    );
    expect(never.opensAt('Europe/Vilnius', at('2022-01-01'))).toBeUndefined();
  });

  it('says the same whatever it was asked before', () => {
    const zone = fc.constantFrom('Europe/Vilnius', 'America/St_Johns', 'Asia/Kamchatka', 'Australia/Lord_Howe');
    const time = fc.integer({ min: at('2022-01-01'), max: at('2024-01-01') });
    fc.assert(
      fc.property(zone, fc.array(time, { minLength: 2, maxLength: 8 }), (where, times) => {
        const window = new CallingWindow(hours);
        for (const now of times) {
          const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(where);
          const time = there.toPlainTime().toString().slice(0, 5);
          const isHoliday = there.dayOfWeek === 7 || there.toPlainDate().toString() === '2022-05-09';
          expect(window.isOpen(where, now)).toBe(!isHoliday && time >= '09:00' && time < '20:30');
        }
      }),
    );
  });
});
