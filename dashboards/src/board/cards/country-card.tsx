import { useLocale, useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { useNames } from '../names';
import { Panel } from '../panel';
import { initialSort } from '../state/state';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import { sorted } from '../tables/sorted';
import { WholeToggle } from '../tables/whole-toggle';
import { useFacet } from './use-facet';

const columns = ['dials', 'conversations', 'positive-conversation-rate'] as const;
const rowsAtFirst = 10;

/** Where volunteers call from. */
export function CountryCard() {
  const t = useTranslations('country');
  const locale = useLocale();
  const { state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('country', columns);
  const sort = state.sorts.country ?? initialSort;
  const rows = sorted(figures.rows, 'country', sort, (value) => nameOf('country', value), locale);
  return (
    <Panel
      testId="by-country"
      title={t('title')}
      subtitle={t('subtitle')}
      figures={figures}
      metrics={columns}
      height={360}
    >
      {figures.answer && (
        <BarTable
          dimension="country"
          filters="country"
          rows={state.whole.includes('country') ? rows : rows.slice(0, rowsAtFirst)}
          answer={figures.answer}
          columns={columns}
          tagOf={(value) => (value === 'ZZ' ? '?' : value)}
          head={<ColumnHeads name={t('column')} columns={columns} table="country" />}
        />
      )}
      {rows.length > rowsAtFirst && <WholeToggle table="country" count={rows.length} />}
    </Panel>
  );
}
