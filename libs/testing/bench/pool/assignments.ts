import { randomBytes, randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { BenchContext, Measured } from '../context.js';

const connections = 50;
const seconds = 10;
/** More than can be served in that time. Each volunteer asks as often as he may have numbers. */
const volunteers = 20_000;
const numbersEach = 3;
const hourMs = 3_600_000;

/** Numbers over HTTP: leased, published, acknowledged by Kafka, with a signed token. @throws Error if any is refused */
export async function measureAssignments({ stack, tokens, say }: BenchContext): Promise<Measured> {
  const until = new Date(Date.now() + hourMs);
  const claims = () => ({ role: 'volunteer', sub: randomBytes(8).toString('hex'), campaign: 'demo', ...home });
  const bearers = await Promise.all(Array.from({ length: volunteers }, () => tokens.issue('api', claims(), until)));
  let asked = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${stack.run.ports.assignments}/v1/assignments`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => {
          const bearer = bearers[Math.floor(asked++ / numbersEach) % volunteers];
          const headers = { ...request.headers, authorization: `Bearer ${bearer}` };
          return { ...request, headers, body: JSON.stringify({ requestId: randomUUID() }) };
        },
      },
    ],
  });
  const { errors, non2xx, requests, duration, latency } = result;
  if (errors + non2xx > 0 || requests.total === 0 || asked > volunteers * numbersEach)
    throw new Error(`${requests.total} numbers handed out, ${non2xx} requests refused; ${errors} failed`);
  say(`over HTTP: ${requests.total} numbers, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${connections} connections`);
  return { pool_http_handouts_per_s: requests.total / duration, pool_http_p99_ms: latency.p99 };
}

const home = { country: 'LT', languages: ['ru'] };
