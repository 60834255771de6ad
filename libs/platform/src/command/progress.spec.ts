import { describe as describePosition } from './progress.js';

describe('progress', () => {
  it('tells how far it is, how fast, and how long it still takes', () => {
    expect(describePosition({ share: 0.25, count: 30_000, unit: 'rows' }, 60)).toBe(
      `${'█'.repeat(6)}${'░'.repeat(18)}  25 %  30,000 rows  500 rows/s  03:00 left`,
    );
  });

  it('does not guess before it has begun', () => {
    expect(describePosition({ share: 0, count: 0, unit: 'rows' }, 0)).toContain('--:-- left');
  });
});
