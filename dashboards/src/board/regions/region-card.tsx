import { useLocale, useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { useFacet } from '../cards/use-facet';
import { useNames } from '../names';
import { Panel } from '../panel';
import { initialSort } from '../state/state';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import { sorted } from '../tables/sorted';
import { WholeToggle } from '../tables/whole-toggle';
import { MeasureSwitch } from './measure-switch';
import classes from './region.module.css';
import { TileMap } from './tile-map';
import { hasMap } from './tiles';

const columns = ['dials', 'conversations', 'positive-conversation-rate'] as const;
const rowsAtFirst = 12;

/** Where the phone rang: squares beside a table, or the table alone where there is no map. */
export function RegionCard() {
  const t = useTranslations('region');
  const locale = useLocale();
  const { campaign, state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet('region', columns);
  const mapped = hasMap(campaign.regions);
  const sort = state.sorts.region ?? initialSort;
  const rows = sorted(figures.rows, 'region', sort, (value) => nameOf('region', value), locale);
  return (
    <Panel
      testId="by-region"
      title={t('title')}
      subtitle={t(mapped ? 'subtitle' : 'subtitlePlain')}
      figures={figures}
      metrics={columns}
      height={420}
      tools={mapped && <MeasureSwitch />}
    >
      <div className={mapped ? classes.columns : undefined}>
        {mapped && <TileMap rows={figures.rows} />}
        <div>
          {figures.answer && (
            <BarTable
              dimension="region"
              filters="region"
              rows={state.whole.includes('region') ? rows : rows.slice(0, rowsAtFirst)}
              answer={figures.answer}
              columns={columns}
              head={<ColumnHeads name={t('column')} columns={columns} table="region" />}
            />
          )}
          {rows.length > rowsAtFirst && <WholeToggle table="region" count={rows.length} />}
        </div>
      </div>
    </Panel>
  );
}
