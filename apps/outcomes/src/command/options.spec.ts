import { readOptions } from './options.js';

const needed = ['calls.csv', '--mapping', 'm.yaml', '--campaign', 'demo'];

describe('readOptions', () => {
  it('fills in what is usual', () => {
    expect(readOptions(needed)).toEqual({
      file: 'calls.csv',
      mapping: 'm.yaml',
      campaign: 'demo',
      rejected: 'calls.csv.rejected.csv',
      url: undefined,
      data: '.callboard',
    });
  });

  it('takes what is said', () => {
    const said = ['--url', 'http://x:1', '--data', 'd', '--rejected', 'r.csv'];
    expect(readOptions([...needed, ...said])).toMatchObject({ url: 'http://x:1', data: 'd', rejected: 'r.csv' });
  });

  it('gives help', () => expect(readOptions(['--help'])).toBe('help'));

  it.each([
    ['nothing', []],
    ['no mapping', ['calls.csv', '--campaign', 'demo']],
    ['two files', [...needed, 'more.csv']],
    ['an unknown option', [...needed, '--fast']],
    ['an address that is none', [...needed, '--url', 'here']],
  ])('refuses %s', (_, args) => expect(() => readOptions(args)).toThrow());
});
