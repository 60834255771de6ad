import { join } from 'node:path';
import { together } from '../cli/together.mjs';
import { httpProbe } from '../processes/probes.mjs';
import { waitUntil } from '../processes/wait.mjs';

/**
 * Starts services together, in any order: each says itself when it is ready.
 * @param {object} options
 * @param {import('./services.mjs').Service[]} options.services
 * @param {import('./environment.mjs').Context} options.context
 * @param {import('../processes/children.mjs').Children} options.children
 * @param {import('../cli/steps.mjs').Steps} options.steps
 * @param {AbortController} options.controller
 * @param {string} options.logs folder
 */
export async function startServices({ services, context, children, steps, controller, logs }) {
  const { root: cwd, env, ports } = context;
  const start = async (/** @type {import('./services.mjs').Service} */ service) => {
    const { name, args, ready, stage, vital } = service;
    const port = service.port && ports[service.port];
    const settings = { ...service.env(context), ...(port && { PORT: String(port) }) };
    const log = join(logs, `${name}.log`);
    const command = process.execPath;
    const child = children.start({ name, command, args, cwd, env: { ...env, ...settings }, log, stage, vital });
    if (!ready) return;
    const probe = httpProbe(`http://127.0.0.1:${port}${ready}`);
    await steps.run(name, () => waitUntil({ name, child, probe, signal: controller.signal }));
  };
  const waitedFor = services.filter(({ ready }) => ready);
  await together(controller, waitedFor.map(start));
  // Those nobody waits for use the others: they come last.
  await together(controller, services.filter(({ ready }) => !ready).map(start));
}
