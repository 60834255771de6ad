import { useTranslations } from 'next-intl';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import table from '../tables/table.module.css';
import { useShareName } from './use-share-name';

/** A row for each power of two: how many volunteers made as many calls, as a bar and as a number. */
export function ActivityShares({ shares }: Pick<VolunteerActivity, 'shares'>) {
  const t = useTranslations('activity');
  const { format } = useBoard();
  const nameOf = useShareName();
  const largest = Math.max(...shares.map(({ volunteers }) => volunteers), 1);
  return (
    <table className={table.table} data-by="activity">
      <thead>
        <tr>
          <th scope="col">{t('each')}</th>
          <th scope="col">{t('volunteers')}</th>
          <th scope="col">{t('together')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ least, most, volunteers, dials }) => (
          <tr key={least} data-key={least}>
            <th scope="row">
              {volunteers > 0 && (
                <span
                  className={table.bar}
                  style={{ width: `${(volunteers / largest) * 100}%`, background: 'var(--calls-tint)' }}
                />
              )}
              <span className={table.name}>{nameOf({ least, most })}</span>
            </th>
            <td data-metric="volunteers" data-value={volunteers}>
              {format.count(volunteers)}
            </td>
            <td data-metric="dials" data-value={dials}>
              {format.count(dials)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
