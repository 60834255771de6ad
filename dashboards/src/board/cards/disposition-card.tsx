import { useLocale, useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { useNames } from '../names';
import { Panel } from '../panel';
import { initialSort } from '../state/state';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import { sorted } from '../tables/sorted';
import { WholeToggle } from '../tables/whole-toggle';
import { dispositionCodes } from './disposition-codes';
import { useFacet } from './use-facet';

const columns = ['dials'] as const;
const rowsAtFirst = 8;

/** How calls ended. */
export function DispositionCard() {
  const t = useTranslations('disposition');
  const locale = useLocale();
  const { state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('disposition', columns);
  const rows = sorted(figures.rows, 'disposition', initialSort, (value) => nameOf('disposition', value), locale);
  return (
    <Panel
      testId="by-disposition"
      title={t('title')}
      subtitle={t('subtitle')}
      figures={figures}
      metrics={columns}
      height={280}
    >
      {figures.answer && (
        <BarTable
          dimension="disposition"
          filters="disposition"
          rows={state.whole.includes('disposition') ? rows : rows.slice(0, rowsAtFirst)}
          answer={figures.answer}
          columns={columns}
          tagOf={(value) => dispositionCodes[value] ?? ''}
          head={<ColumnHeads name={t('column')} columns={columns} />}
        />
      )}
      {rows.length > rowsAtFirst && <WholeToggle table="disposition" count={rows.length} />}
    </Panel>
  );
}
