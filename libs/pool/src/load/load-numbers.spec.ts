import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { LoadedNumbers } from '../numbers/loaded-numbers.js';
import type { Range, Rule } from '../numbers/numbers.js';
import { loadNumbers } from './load-numbers.js';

jest.setTimeout(60_000);

const regions = [
  { code: 'RU-MOW', timeZone: 'Europe/Moscow' },
  { code: 'RU-KGD', timeZone: 'Europe/Kaliningrad' },
];

describe('loadNumbers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'load-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = async (content: string | Buffer, signal?: AbortSignal) => {
    const file = join(folder, 'list.csv');
    writeFileSync(file, content);
    const into = join(folder, 'pool');
    const options = { file, folder: into, regions, zone: 'Europe/Vilnius', progress: () => undefined };
    return await loadNumbers({ ...options, ...(signal ? { signal } : {}) });
  };
  const pool = () => new LoadedNumbers(join(folder, 'pool'));
  const contentOf = (numbers: LoadedNumbers) =>
    Array.from({ length: numbers.size }, (_, index) => numbers.at(index)).map(
      ({ number, region }) => `${number} ${region}`,
    );

  it('takes numbers with what is known of them, and says what it rejects', async () => {
    const summary = await load(
      [
        'Phone;Region;Time zone',
        '+99900000002;RU-MOW;',
        '"+999 00000001";RU-KGD;',
        '+99900000003;;Asia/Tokyo',
        '+99900000002;;',
        '012345;RU-MOW;',
        '+99900000004;LT-1;',
        '+99900000005;;Mars/Olympus',
        '+99900000006;unknown;',
      ].join('\r\n'),
    );
    expect(summary).toEqual({
      ...{ rows: 8, added: 4, duplicates: 1, rejected: 3, unknownRegion: 2 },
      rejectedFile: join(folder, 'pool', 'rejected.csv'),
    });
    expect(readFileSync(summary.rejectedFile, 'utf8')).toBe(
      'line,reason\n6,without a country code\n7,no region of the campaign\n8,no time zone of IANA\n',
    );
    expect(pool().groups.map(({ zone, size }) => [zone, size])).toEqual([
      ['Asia/Tokyo', 1],
      ['Europe/Kaliningrad', 1],
      ['Europe/Moscow', 1],
      ['Europe/Vilnius', 1],
    ]);
    expect(contentOf(pool())).toEqual([
      ...['+99900000003 unknown', '+99900000001 RU-KGD', '+99900000002 RU-MOW', '+99900000006 unknown'],
    ]);
    expect(statSync(join(folder, 'pool', '0001.numbers')).mode & 0o077).toBe(0);
  });

  it('adds behind what is there only what is new; an index stays what it was', async () => {
    await load('number\n+99900000005\n+99900000001\n');
    const before = contentOf(pool());
    expect(await load(gzipSync('number\n+99900000001\n+99900000003\n'))).toMatchObject({ added: 1, duplicates: 1 });
    expect(contentOf(pool())).toEqual([...before, '+99900000003 unknown']);
    expect(await load('number\n+99900000003\n')).toMatchObject({ added: 0, duplicates: 1 });
    expect(pool().size).toBe(3);
  });

  it('refuses a file without a column of numbers, and an empty one', async () => {
    await expect(load('name,city\nx,y\n')).rejects.toThrow('no column of numbers');
    await expect(load('')).rejects.toThrow('is empty');
  });

  it('goes on where it was when it is ended, and gives the same', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `+999${String((at * 7919) % 150_000).padStart(8, '0')},RU-MOW`,
    );
    const content = `number,region\n${rows.join('\n')}\nnobody,\n`;
    const controller = new AbortController();
    const file = join(folder, 'list.csv');
    writeFileSync(file, content);
    const options = { file, folder: join(folder, 'pool'), regions, zone: 'UTC' };
    const ended = loadNumbers({ ...options, signal: controller.signal, progress: () => controller.abort() });
    await expect(ended).rejects.toThrow('abort');
    expect(pool().size).toBe(0);
    let first = 0;
    const progress = ({ rows: read }: { rows: number }) => {
      first ||= read;
    };
    const summary = await loadNumbers({ ...options, progress });
    expect(first).toBeGreaterThan(60_000);
    expect(summary).toMatchObject({ rows: 200_001, added: 150_000, duplicates: 50_000, rejected: 1 });
    expect(pool().at(149_999).number).toBe('+99900149999');
  });

  it('finds numbers by number, prefix and region as reading them all does', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9_999 }), { minLength: 1, maxLength: 40 });
    const rows = numbers.map((all) => all.map((n) => `+999${String(n).padStart(8, '0')}`));
    const aPrefix = fc.stringMatching(/^\+9{3}0{4}\d{0,4}$/);
    await fc.assert(
      fc.asyncProperty(rows, aPrefix, fc.array(aPrefix), async (all, prefix, prefixesToo) => {
        rmSync(join(folder, 'pool'), { recursive: true, force: true });
        await load(`number,region\n${all.map((n, at) => `${n},${at % 2 ? 'RU-MOW' : ''}`).join('\n')}\n`);
        const loaded = pool();
        const list = Array.from({ length: loaded.size }, (_, index) => loaded.at(index));
        const indicesOf = (ranges: readonly Range[]) =>
          ranges
            .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at))
            .sort((a, b) => a - b);
        const indices = (rule: Rule) => indicesOf(loaded.find(rule));
        const where = (test: (n: (typeof list)[number], at: number) => boolean) =>
          list.flatMap((n, at) => (test(n, at) ? [at] : []));
        expect(indices({ kind: 'prefix', value: prefix })).toEqual(where(({ number }) => number.startsWith(prefix)));
        expect(indices({ kind: 'number', value: prefix })).toEqual(where(({ number }) => number === prefix));
        expect(indices({ kind: 'region', value: 'RU-MOW' })).toEqual(where(({ region }) => region === 'RU-MOW'));
        expect(indices({ kind: 'index', value: 0 })).toEqual([0]);
        const number = (value: string) => ({ kind: 'number', value }) as const;
        const prefixes = [prefix, `${prefix}0`, ...prefixesToo].map((value) => ({ kind: 'prefix', value }) as const);
        const named = [number(prefix), ...all.filter((_, at) => at % 3 > 0).map(number), number('+99999999999')];
        const many: Rule[] = [...named, ...prefixes, { kind: 'index', value: 0 }];
        const found = [...loaded.findAll(many)];
        const meant = where(
          ({ number: each }, at) =>
            at === 0 ||
            named.some(({ value }) => value === each) ||
            prefixes.some(({ value }) => each.startsWith(value)),
        );
        expect([...new Set(indicesOf(found.flatMap(({ ranges }) => ranges)))]).toEqual(meant);
        expect(found.map(({ share }) => share)).toEqual(found.map(({ share }) => share).sort((a, b) => a - b));
        loaded.close();
      }),
      { numRuns: 25 },
    );
  });
});
