import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('keeps rules, once each, where nobody else can read them', () => {
    new DoNotCallFile(path).add([region, index, region]);
    new DoNotCallFile(path).add([index]);
    const again = new DoNotCallFile(path);
    expect(again.refresh()).toEqual([region, index]);
    expect(again.rules()).toEqual([region, index]);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'demo')).mode & 0o077).toBe(0);
  });

  it('sees what another process adds', () => {
    const [one, other] = [new DoNotCallFile(path), new DoNotCallFile(path)];
    expect(one.refresh()).toEqual([]);
    other.add([region]);
    expect(one.refresh()).toEqual([region]);
    expect(one.refresh()).toEqual([]);
  });

  it('passes over half a line that a crash left, and goes on behind it', () => {
    const file = new DoNotCallFile(path);
    file.add([region]);
    appendFileSync(path, 'ind');
    file.add([index]);
    const again = new DoNotCallFile(path);
    again.refresh();
    expect(again.rules()).toEqual([region, index]);
  });
});
