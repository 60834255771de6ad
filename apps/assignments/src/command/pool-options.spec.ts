import { readOptions } from './pool-options.js';

const read = (text: string) => readOptions(text.split(' '));

describe('npm run pool', () => {
  it.each([
    ['load list.csv --campaign spring', { action: 'load', file: 'list.csv', country: undefined }],
    ['load list.csv --campaign spring --country GB', { action: 'load', file: 'list.csv', country: 'GB' }],
    ['do-not-call add +44 20 7946 0018 --campaign spring', { action: 'do-not-call', whom: '+44 20 7946 0018' }],
    ['pause --campaign spring', { action: 'pause' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ campaign: 'spring', data: '.callboard', ...expected });
  });

  it.each([
    'load list.csv',
    'load --campaign spring',
    'load a.csv b.csv --campaign spring',
    'do-not-call +44 --campaign spring',
    'pause now --campaign spring',
    'stop --campaign spring',
    'load list.csv --campaign spring --country XX',
    'load list.csv --campaign spring --force',
  ])('%s is refused, with how it is used', (text) => {
    expect(() => read(text)).toThrow('Usage: npm run pool');
  });

  it('helps', () => {
    expect(read('load --help')).toBe('help');
  });
});
