import './idle-connections.js';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const looks = (pending: readonly unknown[]) => {
  const queue = { pending, throttledUntil: -1, throttleCheckTimeoutId: undefined as NodeJS.Timeout | undefined };
  RequestQueue.prototype.scheduleCheckPendingRequests.call(queue as unknown as RequestQueue);
  clearTimeout(queue.throttleCheckTimeoutId);
  return queue.throttleCheckTimeoutId !== undefined;
};

describe('a connection', () => {
  it('looks at requests again while one of them waits', () => expect(looks([{}])).toBe(true));

  it('is left alone while none waits', () => expect(looks([])).toBe(false));
});
