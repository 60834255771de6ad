import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../processes/launcher.js';
import type { Fault } from './faults/fault.js';
import { faults } from './faults/index.js';
import { loadScope } from './load/scope.js';
import { type MutantsOptions, runMutants } from './mutations/run-mutants.js';
import { readOptions, usage } from './options.js';
import { isClean, tableOf } from './report.js';
import { run } from './run.js';
import { startServers } from './stage/servers.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

const isNamed =
  (prefix: string) =>
  ({ name, area }: Fault) =>
    name.startsWith(prefix) || area === prefix;

function options() {
  try {
    const read = readOptions(process.argv.slice(2));
    const unknown = read.only.find((prefix) => !faults.some(isNamed(prefix)));
    if (unknown !== undefined) throw new TypeError(`There is no fault ${unknown}: --list names them.`);
    return read;
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}

const { only, rounds, minutes, seed, bundles, mutations, list } = options();
const chosen = faults.filter((fault) => only.length === 0 || only.some((prefix) => isNamed(prefix)(fault)));
if (list) {
  for (const { name } of chosen) say(name);
  process.exit(0);
}
say(`seed ${seed}`);
const deadline = Date.now() + minutes * 60_000;
const data = mkdtempSync(join(tmpdir(), 'callboard-torture-'));
const campaigns = join(root, 'campaigns');
const folder = resolve(root, bundles ?? join('dist', 'apps'));
const servers = await startServers(data);
let isFine = false;
try {
  const mainOf = (app: string) => join(folder, app, 'main.js');
  const common = { servers, data, campaigns, scope: await loadScope(campaigns), mainOf, seed, deadline, say };
  isFine = mutations ? await areNoticed(common) : await areHarmless(common);
} finally {
  await Promise.all([servers.kafka, servers.clickhouse, servers.redis].map((server) => server.close()));
}
// Not while the servers still write there.
if (isFine) rmSync(data, { recursive: true, force: true });
else say(`Logs: ${join(data, 'logs')}`);
process.exitCode = isFine ? 0 : 1;

/** Faults against the product as it is. */
async function areHarmless(common: MutantsOptions): Promise<boolean> {
  const results = await run({ ...common, faults: chosen, rounds });
  say(`\n${tableOf(results)}`);
  return isClean(results);
}

/** Faults against the product with something broken in it. */
async function areNoticed(common: MutantsOptions): Promise<boolean> {
  const unnoticed = await runMutants(common);
  say(unnoticed.length === 0 ? '\nall noticed' : `\n${unnoticed.length} unnoticed`);
  return unnoticed.length === 0;
}
