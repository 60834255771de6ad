import { join } from 'node:path';
import { Steps } from '../cli/steps.mjs';
import { together } from '../cli/together.mjs';
import { requireFree } from '../processes/free-ports.mjs';
import { provideServers, serverPorts } from '../servers/provide.mjs';
import { addressOf } from './environment.mjs';
import { openStack } from './open-stack.mjs';
import { portsFrom } from './ports.mjs';
import { root } from './root.mjs';
import { writeRun } from './run-file.mjs';
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
 * @typedef {import('../processes/children.mjs').Children} Children
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
  const { data, steps = new Steps(), controller = new AbortController() } = options;
  const { children, stop, causeOf } = await openStack({ data, steps, controller });
  try {
    const run = await bringUp({ env: process.env, prepare: asItIs, ...options, steps, controller, children });
    writeRun(data, run);
    return { ...run, children, stop };
  } catch (error) {
    await stop();
    throw await causeOf(error);
  }
}

/**
 * @param {StackOptions & Required<Pick<StackOptions, 'env' | 'prepare' | 'steps' | 'controller'>> & {children: Children}} options
 * @returns {Promise<import('./run-file.mjs').Run>} everything is ready
 */
async function bringUp({ data, env, steps, controller, children, prepare, ...options }) {
  const { signal } = controller;
  const ports = portsFrom(options.port);
  const services = [...(options.services ?? allServices), ...(options.demo ? [simulator] : [])];
  await requireFree(neededPorts({ ports, services, env }));
  const secrets = ensureSecrets(data);
  const { authKeys, clickhousePassword } = secrets;
  const logs = join(data, 'logs');
  const { packages, builds } = prepare({ root, logs, steps, signal });
  const providing = provideServers({ data, ports, env, clickhousePassword, steps, children, signal, packages });
  await together(controller, [builds, packages, ...Object.values(providing)]);
  const servers = {
    KAFKA_BROKERS: await providing.KAFKA_BROKERS,
    CLICKHOUSE_URL: await providing.CLICKHOUSE_URL,
    REDIS_URL: await providing.REDIS_URL,
  };
  const context = { root, env, data, ports, servers, secrets };
  await startServices({ services, context, children, steps, controller, logs });
  const address = addressOf(ports);
  const pids = Object.fromEntries(children.all.map(({ name, pid = 0 }) => [name, pid]));
  const signInUrl = signInLink({ address, authKeys });
  return { address, signInUrl, pids: { launcher: process.pid, ...pids }, ports, servers, logs };
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
