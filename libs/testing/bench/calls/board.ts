import type { BenchContext, Measured } from '../context.js';
import { quantile, spread } from '../quantiles.js';

const repetitions = 12;

const top = 'dials,conversations,positive-conversation-rate,active-volunteers,countries,calls-per-day';
const rates = 'dials,conversations,positive-conversation-rate';

/** What the organizer board asks when it is opened. */
const questions: Readonly<Record<string, string>> = {
  'numbers at the top': `metrics=${top}`,
  'by day': `metrics=${rates}&by=day`,
  'by country': `metrics=${rates}&by=country`,
  'by region': `metrics=${rates}&by=region`,
  'by language': `metrics=${rates}&by=language`,
  'by disposition': 'metrics=dials&by=disposition',
  'by sentiment': 'metrics=conversations&by=sentiment',
};
const filters = [
  'country:LT',
  'region:RU-MOW',
  'district:central',
  'language:ru',
  'disposition:conversation',
  'sentiment:positive',
];
const others: Readonly<Record<string, string>> = {
  'talk time by region': 'metrics=talk-time&by=region',
  'two filters': `metrics=${rates}&by=day&where=country:LT;region:RU-MOW`,
  'day by region': `metrics=dials&by=day,region`,
};

/** Each question of the default board, alone and with each filter that it knows; then less usual ones. */
export async function measureBoard(context: BenchContext): Promise<Measured> {
  const usual: number[] = [];
  for (const [name, query] of Object.entries(questions)) {
    usual.push(await measure(context, name, query));
    for (const filter of filters) {
      const [dimension] = filter.split(':');
      if (name === `by ${dimension}`) continue;
      usual.push(await measure(context, `${name}, ${filter}`, `${query}&where=${filter}`));
    }
  }
  const unusual: number[] = [];
  for (const [name, query] of Object.entries(others)) unusual.push(await measure(context, name, query));
  const worst = (values: readonly number[]) => Math.max(...values.filter((value) => !Number.isNaN(value)));
  return { board_p99_ms: worst(usual), board_other_p99_ms: worst(unusual) };
}

/** Warm p99 in milliseconds, over HTTP; NaN of a question that has no answer, as a rate of only positive calls. */
async function measure({ stack, say }: BenchContext, name: string, query: string): Promise<number> {
  const url = `http://127.0.0.1:${stack.run.ports.figures}/v1/figures?campaign=demo&${query}`;
  const headers = { authorization: `Bearer ${stack.organizerToken}` };
  const ask = async () => {
    const begun = performance.now();
    const response = await fetch(url, { headers });
    const text = await response.text();
    if (response.status === 400) return Number.NaN;
    if (response.status !== 200) throw new Error(`${query}: ${response.status} ${text}`);
    return performance.now() - begun;
  };
  const cold = await ask();
  if (Number.isNaN(cold)) return cold;
  const warm: number[] = [];
  for (let n = 0; n < repetitions; n++) warm.push(await ask());
  say(`board, ${name}: first ${cold.toFixed(0)} ms, then ${spread(warm)}`);
  return quantile(warm, 0.99);
}
