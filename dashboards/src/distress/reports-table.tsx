import { useLocale, useTranslations } from 'next-intl';
import type { DistressReport } from '../api/types';
import { ageOf } from '../format/age';
import queue from '../shell/queue.module.css';
import classes from './distress.module.css';

interface Props {
  reports: readonly DistressReport[];
  show: (id: DistressReport['id']) => void;
}

/** A row for each report; what it is opens it. */
export function ReportsTable({ reports, show }: Props) {
  const t = useTranslations('distress');
  const locale = useLocale();
  const now = Date.now();
  return (
    <table className={queue.table} data-testid="reports">
      <thead>
        <tr>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.words')}</th>
          <th scope="col">{t('column.age')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, kind, text, receivedAt, open, handlings }) => (
          <tr key={id} data-report={id}>
            <th scope="row" className={classes.kind}>
              <button type="button" className={queue.open} onClick={() => show(id)}>
                {t(`kind.${kind}`)}
              </button>
            </th>
            <td className={classes.words}>
              <span>{text}</span>
            </td>
            <td>
              <time dateTime={receivedAt}>{ageOf(receivedAt, now, locale)}</time>
            </td>
            <td>
              <span className={queue.state} data-state={open ? 'outstanding' : 'handled'}>
                {open ? t('state.open') : t('state.handled', { by: handlings.at(-1)?.by ?? '' })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
