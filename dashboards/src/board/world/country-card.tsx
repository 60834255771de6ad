import { useLocale, useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { Choice } from '../charts/choice';
import { TableToggle } from '../charts/table-toggle';
import { facets } from '../data/questions';
import { useFacet } from '../data/use-facet';
import layout from '../layout/layout.module.css';
import { PictureAndTable } from '../layout/picture-and-table';
import { useNames } from '../names';
import { Panel } from '../panel';
import { initialSort } from '../state/state';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import { sorted } from '../tables/sorted';
import { WholeToggle } from '../tables/whole-toggle';
import { WorldMap } from './load-world-map';

const rowsAtFirst = 10;

/** Where volunteers call from: a map beside a table. */
export function CountryCard() {
  const t = useTranslations('country');
  const locale = useLocale();
  const { state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('country');
  const sort = state.sorts.country ?? initialSort;
  const rows = sorted(figures.rows, 'country', sort, (value) => nameOf('country', value), locale);
  return (
    <Panel
      testId="by-country"
      title={t('title')}
      subtitle={t('subtitle')}
      figures={figures}
      metrics={facets.country}
      height={420}
      tools={
        <>
          <Choice name="world" />
          <span className={layout.narrowOnly}>
            <TableToggle chart="world" />
          </span>
        </>
      }
    >
      {figures.answer && (
        <PictureAndTable
          narrow={state.tables.includes('world') ? 'table' : 'picture'}
          picture={<WorldMap rows={figures.rows} answer={figures.answer} />}
          table={
            <>
              <BarTable
                dimension="country"
                filters="country"
                rows={state.whole.includes('country') ? rows : rows.slice(0, rowsAtFirst)}
                answer={figures.answer}
                columns={facets.country}
                tagOf={(value) => (value === 'ZZ' ? '?' : value)}
                head={<ColumnHeads name={t('column')} columns={facets.country} table="country" />}
              />
              {rows.length > rowsAtFirst && <WholeToggle table="country" count={rows.length} />}
            </>
          }
        />
      )}
    </Panel>
  );
}
