import { jest } from '@jest/globals';
import { OpenSessions } from '#platform';
import { endOfLeave } from './end-of-leave.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Sessions that are as the test says. */
class Played extends OpenSessions {
  answer: () => boolean = () => true;
  async isOpen(): Promise<boolean> {
    return this.answer();
  }
}

/** Somebody who looks on, for so many seconds by the token. */
function look(seconds: number, sid?: string) {
  const sessions = new Played();
  const claims = { exp: Date.now() / 1000 + seconds, ...(sid === undefined ? {} : { sid }) };
  const seen = { ended: false, sessions };
  endOfLeave(claims, sessions).subscribe(() => {
    seen.ended = true;
  });
  return seen;
}

it('is when the token expires', async () => {
  const seen = look(60);
  await jest.advanceTimersByTimeAsync(59_000);
  expect(seen.ended).toBe(false);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(seen.ended).toBe(true);
});

it('is when the session ends, within seconds; not while nobody knows', async () => {
  const seen = look(3_600, 'one');
  await jest.advanceTimersByTimeAsync(10_000);
  seen.sessions.answer = () => {
    throw new Error('ClickHouse is away');
  };
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen.ended).toBe(false);
  seen.sessions.answer = () => false;
  await jest.advanceTimersByTimeAsync(4_000);
  expect(seen.ended).toBe(true);
});
