import { z } from 'zod';
import { freshNamespace, servers } from '#testing';
import { ClickHouse } from '../client/clickhouse.js';
import { migrations } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { Records } from './records.js';

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);
const notes = new Records(clickhouse, 'note', z.strictObject({ text: z.string() }));

beforeAll(async () => await migrate(options, migrations));
afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

describe('Records', () => {
  it('gives the highest revision, in whatever order they were put', async () => {
    await notes.put({ id: 'a', revision: 2, body: { text: 'second' } });
    await notes.put({ id: 'a', revision: 1, body: { text: 'first' } });
    expect(await notes.get('a')).toEqual({ id: 'a', revision: 2, body: { text: 'second' } });
  });

  it('keeps kinds apart, and lists by id', async () => {
    const others = new Records(clickhouse, 'other', z.string());
    await others.put({ id: 'a', revision: 9, body: 'x' });
    await notes.put({ id: '0', revision: 1, body: { text: "it's ; quoted" } });
    expect((await notes.list()).map(({ id, body }) => [id, body.text])).toEqual([
      ['0', "it's ; quoted"],
      ['a', 'second'],
    ]);
    expect(await notes.get('nobody')).toBeUndefined();
  });

  it('changes one at a time, so that no change is lost', async () => {
    const add = (letter: string) => notes.change('word', (now) => ({ body: { text: `${now?.text ?? ''}${letter}` } }));
    await Promise.all(['o', 'n', 'e'].map(add));
    expect(await notes.get('word')).toEqual({ id: 'word', revision: 3, body: { text: 'one' } });
  });

  it('writes nothing where a change fails, or there is none', async () => {
    const fails = notes.change('word', () => {
      throw new Error('not that');
    });
    await expect(fails).rejects.toThrow('not that');
    await notes.change('word', () => ({ body: { text: 'two' }, isSame: true }));
    await notes.change('unsaid', () => ({ body: { text: '' }, isSame: true }));
    expect([(await notes.get('word'))?.revision, await notes.get('unsaid')]).toEqual([3, undefined]);
  });

  it('puts rows of other kinds beside it', async () => {
    const others = new Records(clickhouse, 'beside', z.string());
    const row = others.row({ id: 'b', revision: 1, body: 'y' });
    await notes.change('b', () => ({ body: { text: 'with another' }, beside: [row] }));
    expect((await others.get('b'))?.body).toBe('y');
  });
});
