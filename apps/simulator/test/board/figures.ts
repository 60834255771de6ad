import { comparable, type NaiveDimension, type NaiveMetric } from '#testing';
import { type Board, testMs } from '../../testing/run-board.js';

const allMetrics: readonly NaiveMetric[] = [
  'assignments',
  'dials',
  'live-contacts',
  'conversations',
  'positive-conversations',
  'neutral-conversations',
  'negative-conversations',
  'positive-conversation-rate',
  'talk-time',
  'active-volunteers',
  'countries',
  'calls-per-day',
];
/** Questions that make no sense, and are refused. */
const refused: Partial<Record<NaiveDimension, readonly NaiveMetric[]>> = {
  day: ['calls-per-day'],
  country: ['countries'],
};

/** What the API says is held against the books. */
export function figuresOfCampaign(board: Board): void {
  it.each<{ by: NaiveDimension[] }>([
    { by: [] },
    { by: ['day'] },
    { by: ['country'] },
    { by: ['region'] },
    { by: ['district'] },
    { by: ['language'] },
    { by: ['disposition'] },
    { by: ['day', 'country'] },
  ])(
    'are what was reported, by $by',
    async ({ by }) => {
      const metrics = allMetrics.filter((metric) => !by.some((dimension) => refused[dimension]?.includes(metric)));
      const { rows, completeThrough, deadLetters } = await board.campaign.figures(metrics, by);
      expect(rows.length).toBeGreaterThan(0);
      expect(comparable(rows)).toEqual(comparable(board.campaign.books(metrics, by, completeThrough)));
      expect(deadLetters).toBe(0);
    },
    testMs,
  );

  it(
    'are what was reported by sentiment',
    async () => {
      const metrics = ['conversations', 'talk-time'] as const;
      const { rows } = await board.campaign.figures(metrics, ['sentiment']);
      expect(comparable(rows)).toEqual(comparable(board.campaign.books(metrics, ['sentiment'])));
    },
    testMs,
  );
}
