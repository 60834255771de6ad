import { createServer } from 'node:net';
import { Failure } from '../cli/failure.mjs';
import { holderOf } from './port-holder.mjs';

const host = '127.0.0.1';

/**
 * Tries a port.
 * @param {number} port 0: any free one
 * @returns {Promise<number | null>} the port, free a moment ago; null if it is taken
 */
export function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(new Failure(`Port ${port} cannot be used: ${error.message}.`, 'Choose another with --port PORT.'));
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Makes sure that ports are free.
 * @param {Record<string, number>} ports by what they are for
 * @throws {Failure} names the first one that is taken, and by whom
 */
export async function requireFree(ports) {
  for (const [purpose, port] of Object.entries(ports).sort(([, a], [, b]) => a - b)) {
    if ((await tryPort(port)) !== null) continue;
    const holder = holderOf(port);
    throw new Failure(
      `Port ${port} (for ${purpose}) is taken${holder && ` by ${holder}`}.`,
      `Stop that program, or choose other ports${await suggestion(Object.values(ports))}.`,
    );
  }
}

/**
 * Ports to go to instead.
 * @param {number[]} ports
 */
async function suggestion(ports) {
  for (let shift = 100; Math.max(...ports) + shift <= 65535 && shift <= 1000; shift += 100) {
    const tried = await Promise.all(ports.map((port) => tryPort(port + shift)));
    if (!tried.includes(null)) return `, for example npm start -- --port ${Math.min(...ports) + shift}`;
  }
  return ' with npm start -- --port PORT';
}

/**
 * Free ports, picked by the system.
 * @template {string} Purpose
 * @param {readonly Purpose[]} purposes
 * @returns {Promise<Record<Purpose, number>>}
 */
export async function pickPorts(purposes) {
  /** @type {Map<Purpose, number>} */
  const picked = new Map();
  for (const purpose of purposes) {
    let port = null;
    while (port === null || [...picked.values()].includes(port)) port = await tryPort(0);
    picked.set(purpose, port);
  }
  return /** @type {Record<Purpose, number>} */ (Object.fromEntries(picked));
}
