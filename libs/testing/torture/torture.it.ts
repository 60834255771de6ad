import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Random } from '../../../apps/simulator/src/random/random.js';
import { root } from '../processes/launcher.js';
import { faults } from './faults/index.js';
import { check } from './invariants/check.js';
import { someGroupings } from './invariants/figures.js';
import { loadScope } from './load/scope.js';
import { type Servers, startServers } from './stage/servers.js';
import { Stage } from './stage/stage.js';

jest.setTimeout(300_000);

/** The same in every run, so that a failure can be had again; `npm run torture` takes others. */
const seed = 4;
const data = mkdtempSync(join(tmpdir(), 'callboard-torture-'));
const campaigns = join(root, 'campaigns');
let servers: Servers;
let stage: Stage;

beforeAll(async () => {
  servers = await startServers(data);
  const scope = await loadScope(campaigns);
  stage = await Stage.open({ servers, data, campaigns, scope, random: new Random(seed) });
});
afterAll(async () => {
  await stage?.close();
  await Promise.all([servers?.kafka, servers?.clickhouse, servers?.redis].map((server) => server?.close()));
  rmSync(data, { recursive: true, force: true });
});

it.each(faults.filter(({ isQuick }) => isQuick))('$name: nothing is lost, and no figure is wrong', async (fault) => {
  await fault.run(stage);
  expect(await check(stage, someGroupings)).toEqual({ lost: [], wrong: [] });
});

it('after all of that: no figure is wrong, by whatever it is asked', async () => {
  expect(await check(stage)).toEqual({ lost: [], wrong: [] });
});
