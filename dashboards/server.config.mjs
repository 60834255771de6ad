// What Next and React read when they are loaded: the built pages, and no telemetry.
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });

/**
 * @typedef {object} ServerConfig
 * @property {string} host
 * @property {number} port 0: any free one
 * @property {Record<Service, URL>} services
 */

/** @typedef {'assignments' | 'outcomes' | 'aggregator' | 'figures'} Service */

/**
 * Reads the environment of the server.
 * @param {Record<string, string | undefined>} [env]
 * @returns {ServerConfig}
 * @throws {Error} one that names every variable that is wrong
 */
export function readConfig(env = process.env) {
  /** @type {string[]} */
  const faults = [];
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT is not a port');

  /** @param {string} name */
  const url = (name) => {
    const text = env[name] ?? '';
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return parsed;
    faults.push(`${name} is not the http address of a service`);
    return new URL('http://invalid');
  };
  const services = {
    assignments: url('ASSIGNMENTS_URL'),
    outcomes: url('OUTCOMES_URL'),
    aggregator: url('AGGREGATOR_URL'),
    figures: url('FIGURES_URL'),
  };
  if (faults.length > 0) throw new Error(`The dashboard cannot start: ${faults.join('; ')}.`);
  return { host: env.HOST ?? '127.0.0.1', port, services };
}
