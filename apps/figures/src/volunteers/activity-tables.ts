import type { Tabled } from '../figures/tabled.js';
import type { ActivityAnswered } from './activity.js';

/** How many volunteers dialled how often, and those who dialled most often. */
export function activityTables({ query, answer }: ActivityAnswered): [shares: Tabled, mostActive: Tabled] {
  const { shares, unknown, mostActive, ...about } = answer;
  const rows = shares.map(({ least, most, volunteers, dials }) => ({
    'least-dials': least,
    'most-dials': most,
    'active-volunteers': { value: volunteers },
    dials: { value: dials },
  }));
  const nobodyKnows = {
    'least-dials': 'unknown',
    'most-dials': 'unknown',
    'active-volunteers': { value: null },
    dials: { value: unknown },
  };
  return [
    {
      query: { ...query, metrics: ['active-volunteers', 'dials'], by: ['least-dials', 'most-dials'] },
      answer: { ...about, rows: unknown > 0 ? [...rows, nobodyKnows] : rows },
    },
    {
      query: { ...query, metrics: ['dials', 'conversations'], by: ['volunteer'] },
      answer: {
        ...about,
        rows: mostActive.map(({ volunteer, dials, conversations }) => ({
          volunteer,
          dials: { value: dials },
          conversations: { value: conversations },
        })),
      },
    },
  ];
}
