import { parseOptions, UsageError } from './options.js';

const parse = (...args: string[]) => parseOptions(args, 7);

describe('options', () => {
  it('without any are a past of some weeks, and then a gentle campaign without end, as fast as life', () => {
    expect(parse()).toEqual({
      campaign: 'demo',
      seed: 7,
      calls: undefined,
      perSecond: 0.33,
      rhythm: false,
      concurrency: 256,
      talkSpeed: 1,
      past: { days: 88, calls: 180_000 },
    });
  });

  it('with a number of calls are those, as fast as possible', () => {
    expect(parse('--calls', '500', '--seed', '3')).toMatchObject({
      seed: 3,
      calls: 500,
      perSecond: Number.POSITIVE_INFINITY,
      talkSpeed: Number.POSITIVE_INFINITY,
      past: undefined,
    });
  });

  it.each([
    ['1200/day', 1200 / 86_400],
    ['36/hour', 0.01],
    ['0.5/s', 0.5],
    ['max', Number.POSITIVE_INFINITY],
  ])('read the rate %s', (rate, perSecond) => {
    expect(parse('--rate', rate)?.perSecond).toBeCloseTo(perSecond);
  });

  it('can leave out the past', () => {
    expect(parse('--past-days', '0')?.past).toBeUndefined();
  });

  it('ask for help', () => {
    expect(parse('--help')).toBeUndefined();
  });

  it.each([
    [['--rate', 'fast'], 'such as 1200/day'],
    [['--rate', '0/s'], 'such as 1200/day'],
    [['--calls', '1.5'], '--calls 1.5: a whole number, at least 0'],
    [['--concurrency', '0'], 'at least 1'],
    [['--speed', '2'], '--speed'],
  ])('refuse %j', (args, message) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(message);
  });
});
