import { useTranslations } from 'next-intl';
import type { AuditEntry } from '../api/types';
import { useMoment } from '../format/use-moment';
import queue from '../shell/queue.module.css';
import classes from './audit.module.css';
import { useDetails } from './use-details';

/** One line an entry: when, who, what. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTranslations('audit');
  const momentOf = useMoment();
  return (
    <table className={`${queue.table} ${classes.table}`} data-testid="audit">
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('when')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} data-action={entry.action}>
            <th scope="row">
              {t(`action.${entry.action}`)}
              <Details entry={entry} />
            </th>
            <td>{entry.who || t('nobodyKnown')}</td>
            <td>
              <time dateTime={entry.at}>{momentOf(entry.at)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To whom, and what in particular. */
function Details({ entry }: { entry: AuditEntry }) {
  const { who, about } = entry;
  const parts = [...(about && about !== who ? [about] : []), ...useDetails(entry)].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return <span className={classes.details}>{parts.join(' · ')}</span>;
}
