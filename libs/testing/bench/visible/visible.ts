import { setTimeout as pause } from 'node:timers/promises';
import type { BenchContext, Measured } from '../context.js';
import { load } from '../load.js';
import { quantile, spread } from '../quantiles.js';
import { Reports } from '../reports.js';

const probes = 50;
const callsPerSecond = 1_000;
/** Longer than the probes take anywhere. */
const mostSeconds = 120;
const pollMs = 5;

/** From 202 until a figure counts the call: on a stack that does nothing else, and at 1,000 calls a second. */
export async function measureVisible(context: BenchContext): Promise<Measured> {
  const { say } = context;
  const idle = await probe(context, 'IS');
  say(`202 to visible, idle: ${spread(idle)} over ${idle.length} calls`);
  const reports = await Reports.prepare(context.tokens, 2_000);
  const url = `http://127.0.0.1:${context.stack.run.ports.outcomes}/v1/outcomes`;
  const probing = probe(context, 'MT');
  const loading = load({ url, reports, connections: 50, seconds: mostSeconds, until: probing, rate: callsPerSecond });
  const [loaded, { perSecond }] = await Promise.all([probing, loading]);
  say(`202 to visible at ${perSecond.toFixed(0)} calls/s: ${spread(loaded)} over ${loaded.length} calls`);
  return { visible_p99_ms: quantile(idle, 0.99), visible_loaded_p99_ms: quantile(loaded, 0.99) };
}

/** Milliseconds of each probe. They are the only calls of volunteers in that country: a figure of its own. */
async function probe({ stack, tokens }: BenchContext, country: string): Promise<number[]> {
  const reports = await Reports.prepare(tokens, probes, { volunteerCountry: country });
  const figures = `${stack.address}/api/v1/figures?campaign=demo&metrics=dials&where=country:${country}`;
  const headers = { authorization: `Bearer ${stack.organizerToken}` };
  const counted = async () => {
    const response = await fetch(figures, { headers });
    const { rows } = (await response.json()) as { rows: { dials: { value: number } }[] };
    return rows[0]?.dials.value ?? 0;
  };
  const milliseconds: number[] = [];
  for (let count = 1; count <= probes; count++) {
    const response = await fetch(`${stack.address}/api/v1/outcomes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(reports.take()),
    });
    if (response.status !== 202) throw new Error(`outcomes answers ${response.status}: ${await response.text()}`);
    const accepted = performance.now();
    while ((await counted()) < count) await pause(pollMs);
    milliseconds.push(performance.now() - accepted);
    // Not in step with the batches.
    await pause(Math.random() * 100);
  }
  return milliseconds;
}
