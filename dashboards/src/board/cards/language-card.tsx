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
const rowsAtFirst = 5;

/** In which language calls were made. */
export function LanguageCard() {
  const t = useTranslations('language');
  const locale = useLocale();
  const { state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('language', columns);
  const rows = sorted(figures.rows, 'language', initialSort, (value) => nameOf('language', value), locale);
  return (
    <Panel
      testId="by-language"
      title={t('title')}
      subtitle={t('subtitle')}
      figures={figures}
      metrics={columns}
      height={200}
    >
      {figures.answer && (
        <BarTable
          dimension="language"
          filters="language"
          rows={state.whole.includes('language') ? rows : rows.slice(0, rowsAtFirst)}
          answer={figures.answer}
          columns={columns}
          head={<ColumnHeads name={t('column')} columns={columns} />}
        />
      )}
      {rows.length > rowsAtFirst && <WholeToggle table="language" count={rows.length} />}
    </Panel>
  );
}
