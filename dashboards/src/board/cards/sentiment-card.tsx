import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { countOf, keyOf } from '../data/cells';
import { facets } from '../data/questions';
import { useFacet } from '../data/use-facet';
import { Panel } from '../panel';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import classes from './sentiment.module.css';

const columns = facets.sentiment;
const order = ['positive', 'neutral', 'negative', 'not-recorded'] as const;

/** How conversations went: one bar of four parts, and the table it is made of. */
export function SentimentCard() {
  const t = useTranslations('sentiment');
  const { campaign } = useBoard();
  const figures = useFacet('sentiment');
  const found = new Map(figures.rows.map((row) => [keyOf(row, 'sentiment'), row]));
  // All four always, in the same order: what nobody has recorded is a finding too.
  const rows = order.map((sentiment) => found.get(sentiment) ?? { sentiment, conversations: { value: 0 } });
  return (
    <Panel
      testId="by-sentiment"
      title={t('title')}
      subtitle={t('subtitle', { codebook: campaign.codebook.version })}
      figures={figures}
      metrics={columns}
      height={200}
    >
      <div className={classes.whole} aria-hidden="true">
        {rows.map((row) => (
          <span
            key={keyOf(row, 'sentiment')}
            data-sentiment={keyOf(row, 'sentiment')}
            style={{ flexGrow: countOf(row, 'conversations') }}
          />
        ))}
      </div>
      {figures.answer && (
        <BarTable
          dimension="sentiment"
          rows={rows}
          answer={figures.answer}
          columns={columns}
          colorOf={(sentiment) => `var(--sentiment-${sentiment})`}
          head={<ColumnHeads name={t('column')} columns={columns} />}
        />
      )}
    </Panel>
  );
}
