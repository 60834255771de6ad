import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Row } from '../../api/types';
import { useBoard } from '../board-context';
import { type Facet, facets } from '../data/questions';
import { useFacet } from '../data/use-facet';
import { PictureAndTable } from '../layout/picture-and-table';
import { useNames } from '../names';
import { Panel } from '../panel';
import source from '../source.module.css';
import { initialSort, type LongTable, type SortColumn } from '../state/state';
import { BarTable } from '../tables/bar-table';
import { ColumnHeads } from '../tables/column-heads';
import { sorted } from '../tables/sorted';
import { WholeToggle } from '../tables/whole-toggle';

interface Props {
  dimension: Facet & LongTable;
  rowsAtFirst: number;
  /** In pixels. */
  height: number;
  tagOf?: (value: string) => string;
  /** What stands beside the title. */
  tools?: ReactNode;
  /** What is drawn of the rows, beside the table. */
  picture?: (rows: readonly Row[]) => ReactNode;
  /** What is to be said below the table. */
  children?: ReactNode;
}

/** A card that is one table with bars, sorted by any column; a row pressed limits the board to it. */
export function BarCard({ dimension, rowsAtFirst, height, tagOf, tools, picture, children }: Props) {
  const t = useTranslations(dimension);
  const locale = useLocale();
  const { state } = useBoard();
  const nameOf = useNames();
  const figures = useFacet(dimension);
  const columns: readonly SortColumn[] = facets[dimension];
  const sort = state.sorts[dimension] ?? initialSort;
  const rows = sorted(figures.rows, dimension, sort, (value) => nameOf(dimension, value), locale);
  const table = figures.answer && (
    <>
      <BarTable
        dimension={dimension}
        filters={dimension}
        rows={state.whole.includes(dimension) ? rows : rows.slice(0, rowsAtFirst)}
        answer={figures.answer}
        columns={facets[dimension]}
        {...(tagOf ? { tagOf } : {})}
        head={<ColumnHeads name={t('column')} columns={columns} table={dimension} />}
      />
      {rows.length > rowsAtFirst && <WholeToggle table={dimension} count={rows.length} />}
    </>
  );
  return (
    <Panel
      testId={`by-${dimension}`}
      title={t('title')}
      subtitle={t('subtitle')}
      figures={figures}
      metrics={facets[dimension]}
      height={height}
      tools={tools}
    >
      {picture ? <PictureAndTable picture={picture(rows)} table={table} /> : table}
      {children && (
        <p className={source.source} data-note>
          {children}
        </p>
      )}
    </Panel>
  );
}
