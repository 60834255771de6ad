import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { partitionsPerStream } from '#kafka';
import { root } from '../../processes/launcher.js';
import type { BenchContext, Measured } from '../context.js';
import { type Load, load } from '../load.js';
import { sayMemory } from '../memory/memory.js';
import { quantile } from '../quantiles.js';
import { Reports } from '../reports.js';

const connections = 50;
const seconds = 3;
const rounds = 3;
const calls = 3_000;

/**
 * Outcome to 202, by turns at our service and at a bare handler that does the same write. Whatever reads our events stands
 * still meanwhile: nobody reads those of the bare handler. Then our service alone, with everything running.
 */
export async function measureApi(context: BenchContext): Promise<Measured> {
  const { stack, tokens, say } = context;
  const [broker = ''] = stack.run.servers.KAFKA_BROKERS.split(',');
  const ourUrl = `http://127.0.0.1:${stack.run.ports.outcomes}/v1/outcomes`;
  const bare = await startBare(broker);
  const ours: Load[] = [];
  const theirs: Load[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const reports = await Reports.prepare(tokens, calls);
      const [bareLoad, ourLoad] = await withoutReaders(context, async () => [
        await load({ url: bare.url, reports, connections, seconds }),
        await load({ url: ourUrl, reports, connections, seconds }),
      ]);
      // The first round warms up.
      if (round > 0) theirs.push(bareLoad);
      if (round > 0) ours.push(ourLoad);
    }
  } finally {
    await bare.stop();
  }
  const whole = await load({ url: ourUrl, reports: await Reports.prepare(tokens, calls), connections, seconds });
  sayMemory(context, 'under load');
  const median = (loads: readonly Load[]) =>
    quantile(
      loads.map(({ perSecond }) => perSecond),
      0.5,
    );
  const p99 = (loads: readonly Load[]) =>
    quantile(
      loads.map((each) => each.p99),
      0.5,
    );
  const line = (name: string, loads: readonly Load[]) =>
    say(`${name}: ${median(loads).toFixed(0)} requests/s, p99 ${p99(loads)} ms, ${connections} connections`);
  line('outcomes service', ours);
  line('bare Fastify + kafkajs', theirs);
  line('outcomes service, while its events are counted', [whole]);
  return { api_ratio: median(ours) / median(theirs), api_rps: whole.perSecond };
}

/** Short enough that consumers do not lose their place in the group. */
async function withoutReaders<T>({ stack }: BenchContext, work: () => Promise<T>): Promise<T> {
  const { aggregator = 0, assignments = 0 } = stack.run.pids;
  const readers = [aggregator, assignments];
  for (const pid of readers) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of readers) process.kill(pid, 'SIGCONT');
  }
}

/** As many partitions as the stream of outcomes has. */
async function createTopic(broker: string): Promise<string> {
  const topic = `bench-bare-${randomUUID()}`;
  const admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: partitionsPerStream }], waitForLeaders: true });
  await admin.disconnect();
  return topic;
}

/** Starts the handler that does no more than the write, into a topic of its own. */
export async function startBare(broker: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const topic = await createTopic(broker);
  const program = join(root, 'libs', 'testing', 'bench', 'api', 'bare-server.ts');
  const args = ['--import', 'tsx', program, broker, topic];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}/v1/outcomes`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
