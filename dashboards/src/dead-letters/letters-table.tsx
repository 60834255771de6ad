import { useTranslations } from 'next-intl';
import type { DeadLetter } from '../api/types';
import { useHour } from '../format/use-hour';
import classes from '../shell/queue.module.css';

interface Props {
  letters: readonly DeadLetter[];
  open: (id: DeadLetter['id']) => void;
}

/** A row for each record; its reason opens it. */
export function LettersTable({ letters, open }: Props) {
  const t = useTranslations('deadLetters');
  const hour = useHour();
  return (
    <table className={classes.table} data-testid="letters">
      <thead>
        <tr>
          <th scope="col">{t('column.reason')}</th>
          <th scope="col">{t('column.stream')}</th>
          <th scope="col">{t('column.firstSeen')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ id, reason, stream, firstSeen, resolution }) => (
          <tr key={id} data-letter={id}>
            <th scope="row">
              <button type="button" className={classes.open} onClick={() => open(id)}>
                {t(`reason.${reason}`)}
              </button>
            </th>
            <td>{t(`stream.${stream}`)}</td>
            <td>
              <time dateTime={firstSeen}>{hour(firstSeen)}</time>
            </td>
            <td>
              <span className={classes.state} data-state={resolution?.action ?? 'outstanding'}>
                {t(`state.${resolution?.action ?? 'outstanding'}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
