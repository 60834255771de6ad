/**
 * @typedef {object} Service a Node process of ours
 * @property {string} name
 * @property {'dashboard' | 'assignments' | 'outcomes' | 'aggregator' | 'figures' | 'publisher'} [port] the port it listens on
 * @property {string[]} args for node, below the repository
 * @property {string} [ready] path that answers 200 when it is ready; without it nobody waits
 * @property {number} stage higher ones are stopped first
 * @property {boolean} vital whether the stack ends when it ends
 * @property {(context: import('./environment.mjs').Context) => Record<string, string>} env
 */

import { dashboardEnvironment, serviceEnvironment, simulatorEnvironment } from './environment.mjs';

/**
 * @param {'assignments' | 'outcomes' | 'aggregator' | 'figures'} name
 * @returns {Service}
 */
function service(name) {
  const args = [`dist/apps/${name}/main.js`];
  return { name, port: name, args, ready: '/ready', stage: 1, vital: true, env: serviceEnvironment };
}

/** @type {Service[]} */
export const services = [
  service('assignments'),
  service('outcomes'),
  service('aggregator'),
  service('figures'),
  {
    name: 'dashboard',
    port: 'dashboard',
    args: ['dashboards/server.mjs'],
    ready: '/api/v1/ready',
    stage: 2,
    vital: true,
    env: dashboardEnvironment,
  },
];

/** @type {Service} */
export const simulator = {
  name: 'simulator',
  args: ['dist/apps/simulator/main.js'],
  stage: 3,
  vital: false,
  env: simulatorEnvironment,
};
