import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * Reads command line options.
 * @template {Record<string, {type: 'string' | 'boolean'}>} Options
 * @param {string[]} argv arguments after the script's name
 * @param {Options} options what is known
 * @param {string} usage printed when something else is found
 * @returns {{[K in keyof Options]?: Options[K]['type'] extends 'boolean' ? boolean : string}}
 * @throws {Failure} an unknown option, or a value that is missing or not wanted
 */
export function readOptions(argv, options, usage) {
  try {
    return /** @type {any} */ (parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify a positional');
    throw new Failure(`${reason.replace(/\.?$/, '.')}`, usage);
  }
}

/**
 * A whole number within bounds.
 * @param {string} option name of the option, for the message
 * @param {string} value
 * @param {number} least
 * @param {number} most
 * @throws {Failure} not a number, or out of bounds
 */
export function readNumber(option, value, least, most) {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure(`--${option} must be a whole number from ${least} to ${most}, not "${value}".`);
}

/**
 * The data folder: absolute, taken relative to where the user stands rather than where npm went.
 * @param {string | undefined} value
 * @param {string} root the repository
 * @param {NodeJS.ProcessEnv} [env]
 */
export function readDataFolder(value, root, env = process.env) {
  if (value === undefined) return resolve(root, '.callboard');
  if (value === '') throw new Failure('--data needs the name of a folder.');
  if (value.includes(','))
    throw new Failure('--data must not contain a comma: Kafka would take it for several folders.');
  return resolve(env.INIT_CWD ?? process.cwd(), value);
}
