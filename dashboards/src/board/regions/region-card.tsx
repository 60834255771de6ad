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
import { TileMap } from './tile-map';

const rowsAtFirst = 12;

/** Where the phone rang: squares beside a table, or the table alone where the campaign names no regions. */
export function RegionCard() {
  const t = useTranslations('region');
  const locale = useLocale();
  const { campaign, state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('region');
  const drawn = campaign.regions.length > 0;
  const sort = state.sorts.region ?? initialSort;
  const rows = sorted(figures.rows, 'region', sort, (value) => nameOf('region', value), locale);
  const table = figures.answer && (
    <>
      <BarTable
        dimension="region"
        filters="region"
        rows={state.whole.includes('region') ? rows : rows.slice(0, rowsAtFirst)}
        answer={figures.answer}
        columns={facets.region}
        head={<ColumnHeads name={t('column')} columns={facets.region} table="region" />}
      />
      {rows.length > rowsAtFirst && <WholeToggle table="region" count={rows.length} />}
    </>
  );
  return (
    <Panel
      testId="by-region"
      title={t('title')}
      subtitle={t(drawn ? 'subtitle' : 'subtitlePlain')}
      figures={figures}
      metrics={facets.region}
      height={420}
      tools={
        drawn && (
          <>
            <Choice name="map" />
            <span className={layout.narrowOnly}>
              <TableToggle chart="regions" />
            </span>
          </>
        )
      }
    >
      {drawn && figures.answer ? (
        <PictureAndTable
          picture={<TileMap rows={figures.rows} answer={figures.answer} />}
          table={table}
          narrow={state.tables.includes('regions') ? 'table' : 'picture'}
        />
      ) : (
        table
      )}
    </Panel>
  );
}
