import { comparable } from './comparable.js';

describe('comparable figures', () => {
  it('are the same where only the last bits differ', () => {
    expect(comparable([{ a: { value: 0.1 + 0.2, interval: [-1e-18, 1] } }])).toEqual([
      { a: { value: 0.3, interval: [0, 1] } },
    ]);
  });

  it('differ where a person would see it', () => {
    expect(comparable({ value: 0.51 })).not.toEqual(comparable({ value: 0.5101 }));
    expect(comparable({ value: null })).toEqual({ value: null });
  });
});
