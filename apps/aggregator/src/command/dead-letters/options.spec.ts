import { readOptions } from './options.js';

const read = (line: string) => readOptions(line.split(' ').filter((word) => word !== ''));
const taskOf = (line: string) => {
  const options = read(line);
  return options === 'help' ? options : options.task;
};

describe('readOptions', () => {
  it.each([
    ['list', { kind: 'list', reason: undefined, which: 'outstanding' }],
    ['list --all --reason empty', { kind: 'list', reason: 'empty', which: 'all' }],
    ['list --resolved', { kind: 'list', reason: undefined, which: 'resolved' }],
    ['show a-1', { kind: 'show', id: 'a-1' }],
    ['replay a-1 --by Anna', { kind: 'replay', which: { id: 'a-1' }, by: 'Anna', note: undefined }],
    ['waive --all-of empty --by Anna --note x', { kind: 'waive', which: { allOf: 'empty' }, by: 'Anna', note: 'x' }],
  ])('understands: %s', (line, task) => expect(taskOf(line)).toEqual(task));

  it('knows where to ask', () => {
    expect(read('list --json --url http://x:1 --token t --data d')).toMatchObject({
      json: true,
      url: 'http://x:1',
      token: 't',
      data: 'd',
    });
    expect(read('--help')).toBe('help');
  });

  it.each([
    '',
    'burn a-1',
    'show',
    'list a-1',
    'list --reason bad',
    'replay a-1',
    'waive a-1 --by Anna',
    'replay --by Anna',
    'replay a-1 --all-of empty --by Anna',
    'show a b',
    'list --fast',
    'list --url here',
  ])('refuses: %s', (line) => expect(() => read(line)).toThrow('Usage: npm run'));
});
