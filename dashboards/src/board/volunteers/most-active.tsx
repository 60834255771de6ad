import { useTranslations } from 'next-intl';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import table from '../tables/table.module.css';

/** Those who made most calls: what they reported, under names that say nothing of them. */
export function MostActive({ volunteers }: { volunteers: VolunteerActivity['mostActive'] }) {
  const t = useTranslations('activity');
  const { format } = useBoard();
  return (
    <table className={table.table} data-testid="most-active">
      <caption className="visually-hidden">{t('mostTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('volunteer')}</th>
          <th scope="col">{t('calls')}</th>
          <th scope="col">{t('conversations')}</th>
        </tr>
      </thead>
      <tbody>
        {volunteers.map(({ volunteer, dials, conversations }) => (
          <tr key={volunteer} data-volunteer={volunteer}>
            <th scope="row">
              <span className={table.name}>
                <code>{volunteer}</code>
              </span>
            </th>
            <td data-metric="dials" data-value={dials}>
              {format.count(dials)}
            </td>
            <td data-metric="conversations" data-value={conversations}>
              {format.count(conversations)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
