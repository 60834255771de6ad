import { Definitions } from './definitions.js';

const present = [
  { name: 'dials', version: 3, counts: 'c' },
  { name: 'refusals', version: 1, counts: 'x' },
];
const superseded = [
  { name: 'dials', version: 1, counts: 'a' },
  { name: 'dials', version: 2, counts: 'b' },
];
const definitions = new Definitions(present, superseded);

describe('definitions', () => {
  it('are those in use, unless an earlier version is asked for', () => {
    expect(definitions.find('dials')?.counts).toBe('c');
    expect([1, 2, 3].map((version) => definitions.find('dials', version)?.counts)).toEqual(['a', 'b', 'c']);
  });

  it('are none of a version or a name that never was', () => {
    expect([definitions.find('dials', 4), definitions.find('refusals', 2), definitions.find('constructor')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('have their versions listed, the newest first', () => {
    expect([definitions.versionsOf('dials'), definitions.versionsOf('refusals')]).toEqual([[3, 2, 1], [1]]);
  });
});
