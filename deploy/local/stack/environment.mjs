import { join } from 'node:path';
import { bearerToken } from './tokens.mjs';

/**
 * @typedef {object} Context
 * @property {string} root the repository
 * @property {NodeJS.ProcessEnv} env of the launcher
 * @property {string} data absolute data folder
 * @property {import('./ports.mjs').Ports} ports
 * @property {import('../servers/provide.mjs').Servers} servers
 * @property {import('./secrets.mjs').Secrets} secrets
 */

const host = '127.0.0.1';
const yearMinutes = 365 * 24 * 60;

/**
 * The dashboard's address, and that of everything at its origin.
 * @param {import('./ports.mjs').Ports} ports
 */
export function addressOf(ports) {
  return `http://${host}:${ports.dashboard}`;
}

/** @param {Context} context */
function common({ root, env, ports }) {
  return {
    NODE_ENV: 'production',
    NAMESPACE: env.NAMESPACE ?? 'callboard',
    LOG_LEVEL: env.LOG_LEVEL ?? 'info',
    HOST: host,
    CAMPAIGNS_DIR: env.CAMPAIGNS_DIR ?? join(root, 'campaigns'),
    ASSIGNMENTS_URL: `http://${host}:${ports.assignments}`,
    OUTCOMES_URL: `http://${host}:${ports.outcomes}`,
    AGGREGATOR_URL: `http://${host}:${ports.aggregator}`,
    FIGURES_URL: `http://${host}:${ports.figures}`,
    PUBLIC_URL: env.PUBLIC_URL ?? addressOf(ports),
  };
}

/** @param {Context} context everything a service may need */
export function serviceEnvironment(context) {
  const { authKeys, importKey } = context.secrets;
  const secret = { AUTH_KEYS: authKeys, IMPORT_KEY: importKey, POOL_DIR: join(context.data, 'pool') };
  return { ...common(context), ...context.servers, ...secret };
}

/** @param {Context} context the dashboard reaches the system over HTTP only: no servers, no keys */
export function dashboardEnvironment(context) {
  return { ...common(context), NEXT_TELEMETRY_DISABLED: '1' };
}

/** @param {Context} context the simulator is a client like any other, with an organizer's token */
export function simulatorEnvironment(context) {
  const { authKeys } = context.secrets;
  const token = bearerToken({ role: 'organizer', authKeys, minutes: yearMinutes });
  return { ...common(context), BASE_URL: addressOf(context.ports), SIMULATOR_TOKEN: token };
}
