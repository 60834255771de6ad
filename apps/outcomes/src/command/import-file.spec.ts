import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { startOrigin } from '../../testing/origin.js';
import { authKeys, startInFakeWorld } from '../../testing/outcomes-app.js';
import { importFile } from './import-file.js';

jest.setTimeout(60_000);

const mapping = `
source: call-centre
key: { column: id }
calledAt: { column: on, format: date }
disposition: { constant: conversation }
country: { constant: ZZ }
region: { constant: unknown }
language: { constant: und }
`;

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
let origin: { url: string; close: () => void };
let data: string;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
  origin = await startOrigin(outcomes.url);
});
afterAll(async () => {
  origin.close();
  await outcomes.app.close();
});
beforeEach(() => {
  outcomes.world.reset();
  data = mkdtempSync(join(tmpdir(), 'callboard-import-'));
  const keys = authKeys.map(({ kid, secret }) => `${kid}=${Buffer.from(secret).toString('base64url')}`).join(',');
  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ authKeys: keys, importKey: 'x' }));
  writeFileSync(
    join(data, 'run.json'),
    JSON.stringify({ address: origin.url, servers: { CLICKHOUSE_URL: 'http://127.0.0.1:9' } }),
  );
  writeFileSync(join(data, 'mapping.yaml'), mapping);
});
afterEach(() => rmSync(data, { recursive: true }));

async function run(content: string | Buffer, options: { campaign?: string; url?: string } = {}) {
  const file = join(data, 'calls.csv');
  writeFileSync(file, content);
  const pieces: string[] = [];
  const code = await importFile(
    {
      file,
      mapping: join(data, 'mapping.yaml'),
      campaign: 'demo',
      rejected: `${file}.rejected.csv`,
      url: undefined,
      data,
      ...options,
    },
    {
      out: { write: (piece: string | Uint8Array) => pieces.push(String(piece)) > 0 },
      progress: { isTTY: false, write: () => true },
    },
  );
  return { code, text: pieces.join('') };
}

const rows = (count: number, of = (i: number) => `${i},2022-04-05`) =>
  ['id,on', ...Array.from({ length: count }, (_, i) => of(i))].join('\n');

describe('npm run import', () => {
  it('imports a file into the callboard of the data folder', async () => {
    expect(await run(rows(3))).toEqual({ code: 0, text: '3 accepted, 0 corrected, 0 unchanged, 0 rejected\n' });
    expect(outcomes.world.callIds).toHaveLength(3);
  });

  it('unpacks', async () => {
    expect((await run(gzipSync(rows(3)))).code).toBe(0);
    expect(outcomes.world.callIds).toHaveLength(3);
  });

  it('shows some of the rejected rows, and keeps all', async () => {
    const { code, text } = await run(rows(30, (i) => `${i},5 "April"`));
    expect(code).toBe(2);
    expect(text.match(/^line \d+: calledAt: /gm)).toHaveLength(20);
    expect(text).toContain('30 rejected\nAll rejected rows, with their reasons: ');
    const kept = readFileSync(join(data, 'calls.csv.rejected.csv'), 'utf8').trimEnd().split('\n');
    expect(kept).toHaveLength(31);
    expect(kept.slice(0, 2)).toEqual([
      'line,field,reason',
      String.raw`2,"calledAt","""5 \""April\"""" is not a date such as 2022-04-05"`,
    ]);
  });

  it('tells why a file is refused', async () => {
    await expect(run('a,b\n1,2')).rejects.toThrow(
      /does not fit the mapping.*mapping.key.column: the file has no column id/s,
    );
    await expect(run(rows(1), { campaign: 'nowhere' })).rejects.toThrow('There is no such campaign');
  });

  it('tells how far it came when the import fails', async () => {
    const { code, text } = await run(`${rows(2)}\n"7,x`);
    expect(code).toBe(1);
    expect(text).toMatch(
      /The import failed: the file cannot be read from line 4 on.*importing the whole file again is safe/,
    );
  });

  it('tells what cannot be reached or read', async () => {
    await expect(run(rows(1), { url: 'http://127.0.0.1:9' })).rejects.toThrow('http://127.0.0.1:9 cannot be reached');
    rmSync(join(data, 'secrets.json'));
    await expect(run(rows(1))).rejects.toThrow('holds no secrets');
    rmSync(join(data, 'mapping.yaml'));
    await expect(run(rows(1))).rejects.toThrow('mapping.yaml cannot be read');
  });
});
