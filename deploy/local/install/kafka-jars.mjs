import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { onPath } from './on-path.mjs';
import { run } from './run.mjs';

const pom = 'kafka.pom.xml';

/**
 * Where the jars are. The user's cache folder: they are the same for every data folder and every working copy, and
 * can be fetched again at any time. The name changes with the versions wanted.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function kafkaJarFolder(env = process.env) {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'callboard', `kafka-${fingerprint(import.meta.dirname, [pom]).slice(0, 12)}`);
}

/**
 * Fetches Kafka with Maven unless it is there.
 * @param {object} options
 * @param {string} options.logs folder
 * @param {import('../cli/steps.mjs').Steps} options.steps
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<string>} folder of the jars
 * @throws {Failure} Maven is missing or fails
 */
export async function ensureKafkaJars({ logs, steps, signal }) {
  const folder = kafkaJarFolder();
  if (existsSync(folder)) return folder;
  if (!onPath('mvn')) {
    const remedy = 'Install it (sudo apt-get install maven), or set KAFKA_BROKERS to a Kafka of your own.';
    throw new Failure('Maven is missing; it fetches Kafka.', remedy);
  }
  await steps.run('Fetching Kafka', () => fetchJars({ folder, logs, signal }));
  return folder;
}

/** @param {{folder: string, logs: string, signal?: AbortSignal}} options */
async function fetchJars({ folder, logs, signal }) {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const args = ['-B', '-q', '-ntp', '-f', join(import.meta.dirname, pom), 'dependency:copy-dependencies'];
    const log = join(logs, 'mvn.log');
    const result = await run({
      name: 'mvn',
      command: 'mvn',
      args: [...args, `-DoutputDirectory=${draft}`],
      log,
      signal,
    });
    if (!result.ok) {
      const remedy = 'Is Maven Central, or the mirror in ~/.m2/settings.xml, reachable? Then start again.';
      throw new Failure(`Maven could not fetch Kafka: it ${result.how}.`, remedy, result.output);
    }
    publish(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Renamed as a whole, so that the folder is complete whenever it exists.
 * @param {string} draft
 * @param {string} folder
 */
function publish(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
    // Somebody else has fetched the same meanwhile.
    if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
  }
}
