import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, Stopped } from './cli/failure.mjs';
import { onInterrupt } from './cli/interrupt.mjs';
import { Steps } from './cli/steps.mjs';
import { together } from './cli/together.mjs';
import { ensureCommand } from './install/apt.mjs';
import { prepareTree } from './install/prepare.mjs';
import { Children } from './processes/children.mjs';
import { requireSpace } from './processes/disk.mjs';
import { pickPorts } from './processes/free-ports.mjs';
import { leash } from './processes/leash.mjs';
import { provideServers, serverPorts } from './servers/provide.mjs';
import { root } from './stack/root.mjs';
import { ensureSecrets } from './stack/secrets.mjs';

const neededBytes = 4e9;

/**
 * The whole of `npm test`.
 * @param {string[]} args for Jest
 * @returns {Promise<number>} Jest's exit code; 1 if it could not be run, 130 after Ctrl-C
 */
export async function runTests(args) {
  const steps = new Steps();
  const controller = new AbortController();
  const children = new Children();
  void onInterrupt(() => controller.abort());
  const data = mkdtempSync(join(tmpdir(), 'callboard-test-'));
  process.once('exit', () => {
    children.kill();
    rmSync(data, { recursive: true, force: true });
  });
  try {
    requireSpace(data, neededBytes);
    const servers = await bringUp({ data, steps, controller, children });
    return await jest(args, servers, controller.signal);
  } catch (error) {
    if (error instanceof Stopped) return 130;
    console.error(`\n${explain(error)}`);
    return 1;
  } finally {
    await children.stop();
  }
}

/**
 * @param {{data: string, steps: Steps, controller: AbortController, children: Children}} options
 * @returns {Promise<Record<string, string>>} environment by which tests find the servers
 */
async function bringUp({ data, steps, controller, children }) {
  const { env } = process;
  const { signal } = controller;
  const logs = join(data, 'logs');
  const ports = await pickPorts(Object.values(serverPorts).flat());
  const { packages, builds } = prepareTree({ root, logs, steps, signal });
  const { clickhousePassword } = ensureSecrets(data);
  const servers = provideServers({ data, ports, env, clickhousePassword, steps, children, signal, packages });
  const otherwise = 'have a Chromium on PATH under that name';
  // After Redis: apt does one thing at a time.
  const chromium = servers.REDIS_URL.then(() =>
    ensureCommand({ command: 'chromium', pkg: 'chromium', otherwise, logs, steps, signal }),
  );
  await together(controller, [builds, packages, chromium, ...Object.values(servers)]);
  const found = Object.entries(servers).map(async ([name, address]) => [name, await address]);
  return Object.fromEntries(await Promise.all(found));
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} servers
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
function jest(args, servers, signal) {
  const command = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args];
  const env = { ...process.env, ...servers };
  const [file, all] = leash(process.execPath, command);
  const child = spawn(file, all, { cwd: root, env, stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 130));
  });
}
