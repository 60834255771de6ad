import type { Tabled } from '../figures/tabled.js';
import type { FunnelAnswer } from './funnel.schema.js';

/** Both sides of the funnel, what they are held against, and what does not add up: a row for each part. */
export function funnelTable({ began, became, pool, imports, alarms, ...about }: FunnelAnswer): Tabled {
  const found = Object.fromEntries(alarms.map(({ alarm, calls }) => [alarm, calls]));
  const rows = Object.entries({ began, became, pool, imports, alarms: found }).flatMap(([side, parts]) =>
    Object.entries(parts).map(([part, calls]) => ({ side, part, 'funnel-calls': { value: calls } })),
  );
  return {
    query: { campaign: about.campaign, metrics: ['funnel-calls'], by: ['side', 'part'], where: [] },
    answer: { ...about, definitions: [], rows },
  };
}
