import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { onPath } from './on-path.mjs';

const oldest = 17;
const remedy = `Install one (sudo apt-get install openjdk-${oldest}-jre-headless) and have it on PATH or in JAVA_HOME, or set KAFKA_BROKERS to a Kafka of your own.`;

/**
 * The major version in what `java -version` prints.
 * @param {string} output
 * @returns {number | null}
 */
export function javaVersion(output) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' ? second : first);
}

/**
 * A Java that can run Kafka.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} path of `java`
 * @throws {Failure} there is none, or it is too old
 */
export function requireJava(env = process.env) {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : onPath('java', env.PATH);
  if (!java) throw new Failure('Java is missing; Kafka runs on it.', remedy);
  const { stderr, error } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = error ? null : javaVersion(stderr);
  if (version === null) throw new Failure(`${java} does not run.`, remedy, error?.message ?? stderr);
  if (version < oldest) throw new Failure(`Kafka needs Java ${oldest} or newer, ${java} is ${version}.`, remedy);
  return java;
}
