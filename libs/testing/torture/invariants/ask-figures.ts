import type { NaiveDimension, NaiveMetric, NaiveRow } from '#testing';
import type { Stage } from '../stage/stage.js';

export interface FiguresAnswer {
  readonly completeThrough: string | null;
  readonly deadLetters: number;
  readonly rows: NaiveRow[];
}

const timeoutMs = 30_000;
const inOneHour = () => new Date(Date.now() + 3_600_000);

/** What the figures service says. */
export async function askFigures(
  { figures, scope, tokens }: Stage,
  metrics: readonly NaiveMetric[],
  by: readonly NaiveDimension[],
): Promise<FiguresAnswer> {
  const token = await tokens.issue('api', { role: 'organizer', sub: 'torture' }, inOneHour());
  const query = { campaign: scope.campaign, metrics: metrics.join(), ...(by.length > 0 ? { by: by.join() } : {}) };
  const response = await fetch(`${figures.url}/v1/figures?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`figures answers ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as FiguresAnswer;
}
