import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Target something that is built
 * @property {string} name
 * @property {string[]} inputs files and folders it is made from
 * @property {string} output folder, or file in it, that must be there afterwards
 * @property {string} stamp file that says what it was made from
 * @property {string[]} args for node
 */

const packages = ['package.json', 'package-lock.json'];
const config = ['tsconfig.json', 'nest-cli.json', 'rspack.config.mjs'];

/**
 * The services, as nest-cli.json lists them.
 * @param {string} root
 * @returns {Target[]}
 */
export function serviceTargets(root) {
  const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));
  return Object.keys(projects)
    .filter((name) => projects[name].type === 'application')
    .map((name) => ({
      name,
      inputs: [`apps/${name}`, 'libs', ...config, ...packages],
      output: `dist/apps/${name}/main.js`,
      stamp: `dist/apps/${name}/.made-from`,
      args: ['node_modules/@nestjs/cli/bin/nest.js', 'build', name],
    }));
}

/**
 * The pages. They share no code with the services.
 * @type {Target}
 */
export const dashboardTarget = {
  name: 'dashboards',
  inputs: ['dashboards', ...packages],
  output: 'dashboards/.next/BUILD_ID',
  stamp: 'dashboards/.next/.made-from',
  args: ['node_modules/next/dist/bin/next', 'build', 'dashboards'],
};
