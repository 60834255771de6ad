import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Funnel } from '../../api/types';
import { useBoard } from '../board-context';
import table from '../tables/table.module.css';
import classes from './funnel.module.css';
import type { Side } from './sides';

/** The numbers behind the picture, what each of them is, and the counts that they are held against. */
export function FunnelTable({ funnel: { pool, imports }, sides }: { funnel: Funnel; sides: readonly Side[] }) {
  const t = useTranslations('funnel');
  const { format } = useBoard();
  const row = (key: string, name: string, meaning: string, count: number, isSum = false) => (
    <tr key={key} data-key={key} className={isSum ? classes.sum : undefined}>
      <th scope="row">
        {name}
        {meaning && <small className={classes.meaning}>{meaning}</small>}
      </th>
      <td data-metric="calls" data-value={count}>
        {format.count(count)}
      </td>
    </tr>
  );
  return (
    <table className={table.table} data-by="funnel">
      <thead>
        <tr>
          <th scope="col">{t('column.part')}</th>
          <th scope="col">{t('column.calls')}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ name, parts, total }) => (
          <Fragment key={name}>
            {parts.map(({ part, count }) => row(part, t(`part.${part}`), t(`meaning.${part}`), count))}
            {row(name, t(`side.${name}`), '', total, true)}
          </Fragment>
        ))}
        {row('pool', t('against.pool'), t('against.poolMeaning', { count: pool.recounted }), pool.counted)}
        {row('imports', t('against.imports'), t('against.importsMeaning', { count: imports.atMost }), imports.accepted)}
      </tbody>
    </table>
  );
}
