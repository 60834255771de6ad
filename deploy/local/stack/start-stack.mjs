import { join } from 'node:path';
import { Stopped } from '../cli/failure.mjs';
import { Steps } from '../cli/steps.mjs';
import { together } from '../cli/together.mjs';
import { Children, lossOf } from '../processes/children.mjs';
import { requireFree } from '../processes/free-ports.mjs';
import { provideServers, serverPorts } from '../servers/provide.mjs';
import { addressOf } from './environment.mjs';
import { openFolder } from './folder.mjs';
import { portsFrom } from './ports.mjs';
import { root } from './root.mjs';
import { removeRun, writeRun } from './run-file.mjs';
import { ensureSecrets } from './secrets.mjs';
import { services as allServices, simulator } from './services.mjs';
import { startServices } from './start-services.mjs';
import { signInLink } from './tokens.mjs';

/**
 * @typedef {object} StackOptions
 * @property {number} port of the dashboard; the others follow
 * @property {string} data absolute data folder
 * @property {boolean} [demo] whether to simulate a campaign
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('./services.mjs').Service[]} [services] others than the real ones, for tests
 * @property {Steps} [steps]
 * @property {AbortController} [controller] aborted to give up
 * @property {(tree: import('../install/prepare.mjs').Tree) => {packages: Promise<void>, builds: Promise<void>}} [prepare]
 *   brings the tree up to date; by default it is taken as it is
 *
 * @typedef {import('./run-file.mjs').Run & {children: Children, stop: () => Promise<void>}} Stack
 */

const asItIs = () => ({ packages: Promise.resolve(), builds: Promise.resolve() });

/**
 * Starts everything; DATA/run.json tells others once it is ready.
 * @param {StackOptions} options
 * @returns {Promise<Stack>} ready
 * @throws {import('../cli/failure.mjs').Failure} nothing is left running then
 */
export async function startStack(options) {
  const {
    data,
    env = process.env,
    steps = new Steps(),
    controller = new AbortController(),
    prepare = asItIs,
  } = options;
  const { signal } = controller;
  const lock = await openFolder(data, steps);
  const children = new Children({
    changed: (all) => lock.record(all.flatMap(({ name, identity }) => (identity ? [{ name, ...identity }] : []))),
    missing: (child, how) => steps.line(`! ${child.name} ${how}; everything else goes on. Its log: ${child.log}`),
  });
  const close = () => {
    removeRun(data);
    lock.release();
  };
  // Whatever ends this process, its children go first.
  const abandon = () => {
    children.kill();
    close();
  };
  process.once('exit', abandon);
  const stop = async () => {
    removeRun(data);
    await children.stop();
    close();
    process.off('exit', abandon);
  };
  /** @type {import('../processes/child.mjs').Child | undefined} */
  let lost;
  void children.lost.then((child) => {
    lost = child;
    controller.abort();
  });
  try {
    const ports = portsFrom(options.port);
    const services = [...(options.services ?? allServices), ...(options.demo ? [simulator] : [])];
    await requireFree(neededPorts({ ports, services, env }));
    const secrets = ensureSecrets(data);
    const logs = join(data, 'logs');
    const { packages, builds } = prepare({ root, logs, steps, signal });
    const { clickhousePassword } = secrets;
    const providing = provideServers({ data, ports, env, clickhousePassword, steps, children, signal, packages });
    const { KAFKA_BROKERS, CLICKHOUSE_URL, REDIS_URL } = providing;
    await together(controller, [builds, packages, ...Object.values(providing)]);
    const servers = {
      KAFKA_BROKERS: await KAFKA_BROKERS,
      CLICKHOUSE_URL: await CLICKHOUSE_URL,
      REDIS_URL: await REDIS_URL,
    };
    const context = { root, env, ports, servers, secrets };
    await startServices({ services, context, children, steps, controller, logs });
    const address = addressOf(ports);
    const signInUrl = signInLink({ address, authKeys: secrets.authKeys });
    const pids = Object.fromEntries(children.all.map(({ name, pid = 0 }) => [name, pid]));
    pids.launcher = process.pid;
    const run = { address, signInUrl, pids, ports, servers, logs };
    writeRun(data, run);
    return { ...run, children, stop };
  } catch (error) {
    await stop();
    throw error instanceof Stopped && lost ? await lossOf(lost) : error;
  }
}

/**
 * @param {{ports: import('./ports.mjs').Ports, services: import('./services.mjs').Service[], env: NodeJS.ProcessEnv}} options
 * @returns {Record<string, number>} without those of servers of the user's own
 */
function neededPorts({ ports, services, env }) {
  const own = services.flatMap(({ port }) => (port ? [port] : []));
  const servers = Object.entries(serverPorts).flatMap(([variable, names]) => (env[variable] ? [] : names));
  return Object.fromEntries([...own, ...servers].map((name) => [name, ports[name]]));
}
