import type { Call } from './model';
import { isHeavy, mostMinutes, timedSeconds, writeReport } from './report';

const minute = 60_000;
const assignedAt = Date.UTC(2022, 3, 5, 9);
const call: Call = {
  ...{ callId: 'c', region: 'RU-MOW', language: 'ru', guideline: '1', outcomeToken: 't', revision: 0, skew: 0 },
  ...{ assignedAt, expiresAt: assignedAt + 60 * minute, lateUntil: assignedAt + 14 * 24 * 60 * minute },
};
const busy = { disposition: 'busy' } as const;

describe('a report', () => {
  it('fixes the time of the call when it is written first', () => {
    const first = writeReport({ ...call, dialledAt: assignedAt + minute }, busy, assignedAt + 9 * minute);
    const second = writeReport(first.call, { disposition: 'refused' }, assignedAt + 99 * minute);
    const calledAt = '2022-04-05T09:01:00.000Z';
    expect(first.letter).toMatchObject({ id: 'c:1', body: { revision: 1, calledAt, disposition: 'busy' } });
    expect(second.letter).toMatchObject({ id: 'c:2', body: { revision: 2, calledAt, disposition: 'refused' } });
  });

  it('is by the clock of the server, however wrong that of the phone is', () => {
    for (const skew of [-3 * 3_600_000, 5 * 24 * 3_600_000]) {
      const phone = assignedAt - skew;
      const { letter } = writeReport({ ...call, skew }, busy, phone + 4 * minute);
      expect(letter.body?.calledAt).toBe('2022-04-05T09:04:00.000Z');
    }
    expect(writeReport(call, busy, assignedAt - 3000).letter.body?.calledAt).toBe('2022-04-05T09:00:00.000Z');
  });
});

it('reads the timer, running or stopped', () => {
  expect(timedSeconds(call, assignedAt)).toBeUndefined();
  expect(timedSeconds({ ...call, dialledAt: assignedAt }, assignedAt + 90_000)).toBe(90);
  expect(timedSeconds({ ...call, dialledAt: assignedAt, hungUpAt: assignedAt + 5000 }, assignedAt + 90_000)).toBe(5);
});

it('knows how long a call can have been', () => {
  expect(mostMinutes(call, assignedAt + 10 * minute)).toBe(11);
  expect(mostMinutes(call, assignedAt + 48 * 60 * minute)).toBe(360);
});

it('finds angry and long calls heavy', () => {
  const talk = { disposition: 'conversation' } as const;
  expect([busy, talk, { ...talk, sentiment: 'positive' as const }].map(isHeavy)).toEqual([false, false, false]);
  expect(isHeavy({ ...talk, sentiment: 'negative' })).toBe(true);
  expect(isHeavy({ ...talk, durationSeconds: 1200 })).toBe(true);
});
