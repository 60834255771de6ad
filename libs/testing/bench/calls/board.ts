import { RollupDays } from '#clickhouse';
import type { BenchContext, Measured } from '../context.js';
import { measureAll } from './answers.js';

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

/**
 * Each question of the default board, alone and with each filter that it knows; then less usual ones; then those of the
 * board again while its last day changes before each, as on a board that is looked at while people call.
 */
export async function measureBoard(context: BenchContext): Promise<Measured> {
  const filtered = Object.entries(questions).flatMap(([name, query]) => [
    [name, query] as const,
    ...filters
      .filter((filter) => name !== `by ${filter.split(':')[0]}`)
      .map((filter) => [`${name}, ${filter}`, `${query}&where=${filter}`] as const),
  ]);
  const usual = await measureAll(context, filtered, { times: 100 });
  const unusual = await measureAll(context, Object.entries(others), { times: 20 });
  const before = () => change(context);
  const changing = await measureAll(context, Object.entries(questions), { times: 5, before });
  return {
    board_p99_ms: worst(usual.map(({ warm }) => warm)),
    board_cold_ms: worst(usual.map(({ cold }) => cold)),
    board_live_p99_ms: worst(changing.map(({ warm }) => warm)),
    board_other_p99_ms: worst(unusual.map(({ warm }) => warm)),
    board_other_cold_ms: worst(unusual.map(({ cold }) => cold)),
  };
}

const worst = (values: readonly number[]) => Math.max(...values);

/** Says that calls of the last day have changed: until it is counted again, figures read it from the calls. */
async function change({ clickhouse }: BenchContext): Promise<void> {
  const days = new RollupDays(clickhouse);
  const [last] = (await days.states('demo')).slice(-1);
  if (!last) throw new Error('there are no days');
  await days.mark([{ campaign: 'demo', assignedOn: last.assignedOn }]);
}
