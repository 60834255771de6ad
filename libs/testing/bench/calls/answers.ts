import type { BenchContext } from '../context.js';
import { quantile, spread } from '../quantiles.js';

/** Milliseconds over HTTP: of the first answer, and p99 of those after it. */
export interface Took {
  readonly cold: number;
  readonly warm: number;
}

interface Asking {
  /** How often each question is asked after its first answer. */
  readonly times: number;
  /** Done each time before it is asked. */
  readonly before?: () => Promise<void>;
}

/**
 * Asks one question after the other, each many times. Leaves out what has no answer, as a rate of only positive calls.
 *
 * @param asked names, and what addresses say after the campaign
 */
export async function measureAll(
  context: BenchContext,
  asked: readonly (readonly [string, string])[],
  asking: Asking,
): Promise<Took[]> {
  const all: Took[] = [];
  for (const [name, query] of asked) {
    const took = await measure(context, name, query, asking);
    if (took) all.push(took);
  }
  return all;
}

async function measure(
  { stack, say }: BenchContext,
  name: string,
  query: string,
  { times, before = async () => undefined }: Asking,
): Promise<Took | undefined> {
  const url = `http://127.0.0.1:${stack.run.ports.figures}/v1/figures?campaign=demo&${query}`;
  const headers = { authorization: `Bearer ${stack.organizerToken}` };
  const ask = async () => {
    await before();
    const begun = performance.now();
    const response = await fetch(url, { headers });
    const text = await response.text();
    if (response.status === 400) return undefined;
    if (response.status !== 200) throw new Error(`${query}: ${response.status} ${text}`);
    return performance.now() - begun;
  };
  const cold = await ask();
  if (cold === undefined) return undefined;
  const warm: number[] = [];
  for (let n = 0; n < times; n++) warm.push((await ask()) ?? Number.NaN);
  say(`board, ${name}: first ${cold.toFixed(0)} ms, then ${spread(warm)}`);
  return { cold, warm: quantile(warm, 0.99) };
}
