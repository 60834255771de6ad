import { randomBytes, randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { startBare } from '../api/api.js';
import type { BenchContext, Measured } from '../context.js';
import { quantile } from '../quantiles.js';

const connections = 50;
const seconds = 4;
const rounds = 3;
/** More than can be served in that time. Each volunteer asks as often as he may have numbers. */
const volunteers = 20_000;
const numbersEach = 3;
const hourMs = 3_600_000;
const home = { country: 'LT', languages: ['ru'] };

/**
 * Numbers over HTTP: leased, published, acknowledged by Kafka, with a signed token. By turns with a bare handler that
 * does the same write to Kafka, and nothing else. @throws Error if any is refused
 */
export async function measureAssignments({ stack, tokens, say }: BenchContext): Promise<Measured> {
  const until = new Date(Date.now() + hourMs);
  const claims = () => ({ role: 'volunteer', sub: randomBytes(8).toString('hex'), campaign: 'demo', ...home });
  const bearers = await Promise.all(Array.from({ length: volunteers }, () => tokens.issue('api', claims(), until)));
  let asked = 0;
  const nextBearer = () => `Bearer ${bearers[Math.floor(asked++ / numbersEach)]}`;
  const url = `http://127.0.0.1:${stack.run.ports.assignments}/v1/assignments`;
  const [broker = ''] = stack.run.servers.KAFKA_BROKERS.split(',');
  const bare = await startBare(broker);
  const ours: Answers[] = [];
  const theirs: Answers[] = [];
  try {
    // The first round warms up: the stock grows with what is asked for.
    for (let round = 0; round <= rounds; round += 1) {
      const bareAnswers = await ask(bare.url, () => 'Bearer none');
      const ourAnswers = await ask(url, nextBearer);
      if (round > 0) theirs.push(bareAnswers);
      if (round > 0) ours.push(ourAnswers);
    }
  } finally {
    await bare.stop();
  }
  const rate = (answers: readonly Answers[]) =>
    quantile(
      answers.map(({ perSecond }) => perSecond),
      0.5,
    );
  const p99 = quantile(
    ours.map((each) => each.p99),
    0.5,
  );
  say(`over HTTP: ${rate(ours).toFixed(0)} numbers/s, p99 ${p99} ms, ${connections} connections`);
  say(`bare Fastify + kafkajs: ${rate(theirs).toFixed(0)} requests/s`);
  return { pool_http_handouts_per_s: rate(ours), pool_http_ratio: rate(ours) / rate(theirs) };
}

interface Answers {
  readonly perSecond: number;
  readonly p99: number;
}

async function ask(url: string, authorization: () => string): Promise<Answers> {
  const result = await autocannon({
    ...{ url, connections, duration: seconds },
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, authorization: authorization() },
          body: JSON.stringify({ requestId: randomUUID() }),
        }),
      },
    ],
  });
  const { errors, non2xx, requests, duration, latency } = result;
  if (errors + non2xx > 0 || requests.total === 0)
    throw new Error(`${url}: ${requests.total} requests answered, ${non2xx} of them refused; ${errors} failed`);
  return { perSecond: requests.total / duration, p99: latency.p99 };
}
