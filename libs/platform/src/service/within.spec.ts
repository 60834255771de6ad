import { jest } from '@jest/globals';
import { within } from './within.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('within', () => {
  it('gives what the work gives, or throws what it throws, and leaves no timer behind', async () => {
    await expect(within(1000, Promise.resolve('done'))).resolves.toBe('done');
    await expect(within(1000, Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    [undefined, 'no answer within 1000 ms'],
    [() => new Error('come again'), 'come again'],
  ])('says that it takes too long', async (late, said) => {
    const result = expect(within(1000, new Promise(() => undefined), late)).rejects.toThrow(said);
    await jest.advanceTimersByTimeAsync(1000);
    await result;
  });
});
