import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DoNotCallFile } from './do-not-call-file.js';

const region = { kind: 'region', value: 'RU-MOW' } as const;
const index = { kind: 'index', value: 7 } as const;

describe('DoNotCallFile', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'do-not-call-'));
    path = join(folder, 'demo', 'do-not-call');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = async (file = new DoNotCallFile(path)) => {
    await file.refresh();
    return file.rules();
  };

  it('keeps rules, once each, where nobody else can read them', async () => {
    const file = new DoNotCallFile(path);
    file.add([region, index, region]);
    file.add([index]);
    expect(file.rules()).toEqual([region, index]);
    expect(await read(file)).toEqual([region, index]);
    new DoNotCallFile(path).add([index]);
    expect(await read()).toEqual([region, index]);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'demo')).mode & 0o077).toBe(0);
  });

  it('sees what another process adds, behind what it knows', async () => {
    const [one, other] = [new DoNotCallFile(path), new DoNotCallFile(path)];
    expect(await read(one)).toEqual([]);
    other.add([region]);
    one.add([index]);
    expect(await read(one)).toEqual([index, region]);
    expect(await read(other)).toEqual([region, index]);
  });

  it('passes over half a line that a crash left, and goes on behind it', async () => {
    const file = new DoNotCallFile(path);
    file.add([region]);
    appendFileSync(path, 'ind');
    file.add([index]);
    expect(await read()).toEqual([region, index]);
  });

  it('reads a long list in portions, and others get a turn between them', async () => {
    const indices = Array.from({ length: 50_000 }, (_, at) => at);
    mkdirSync(dirname(path));
    writeFileSync(path, indices.map((each) => `index ${each}\n`).join(''));
    const file = new DoNotCallFile(path);
    const seen = new Set<number>();
    const looking = setInterval(() => seen.add(file.rules().length), 0);
    await file.refresh();
    clearInterval(looking);
    expect(file.rules()).toEqual(indices.map((value) => ({ kind: 'index', value })));
    expect(seen.size).toBeGreaterThan(2);
  });
});
