import { eventually } from './eventually.js';

describe('eventually', () => {
  it('gives what the condition gives once it holds', async () => {
    let asked = 0;
    expect(await eventually(() => (++asked < 3 ? false : asked))).toBe(3);
  });

  it('takes an error for "not yet"', async () => {
    let asked = 0;
    await eventually(() => expect(++asked).toBe(2));
    expect(asked).toBe(2);
  });

  it('throws the last error when time is up', async () => {
    await expect(eventually(() => expect(1).toBe(2), { timeout: 50 })).rejects.toThrow('toBe');
    await expect(eventually(() => false, { timeout: 50, what: 'peace' })).rejects.toThrow('peace did not come true');
  });
});
