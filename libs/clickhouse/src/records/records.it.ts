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
});
