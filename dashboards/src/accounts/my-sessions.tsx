import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import { remove } from '../api/request';
import type { MySessions as Mine } from '../api/types';
import { useMoment } from '../format/use-moment';
import decision from '../shell/decision.module.css';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import classes from './form.module.css';
import { Refusal } from './refusal';
import { useSending } from './use-sending';

/** Where one is signed in, and a way to end each of it, or all. */
export function MySessions() {
  const t = useTranslations('account');
  const momentOf = useMoment();
  const { data, error, mutate } = useSWR<Mine, Problem>('/sessions/mine');
  const { busy, problem, send } = useSending();
  const end = (id: string) => send(() => remove(`/sessions/mine/${id}`)).then(() => mutate());
  const endAll = () =>
    void send(async () => {
      await remove('/sessions/mine');
      location.assign('/');
    });
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  return (
    <section className={classes.section} aria-labelledby="my-sessions">
      <h2 id="my-sessions">{t('sessionsTitle')}</h2>
      <p className={queue.lede}>{t('sessionsLede')}</p>
      <table className={queue.table} data-testid="my-sessions">
        <thead>
          <tr>
            <th scope="col">{t('browser')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(data?.sessions ?? []).map(({ id, browser, openedAt, isThis }) => (
            <tr key={id}>
              <th scope="row">
                {browser || t('someBrowser')}
                {isThis && ` (${t('this')})`}
              </th>
              <td>{momentOf(openedAt)}</td>
              <td>
                {!isThis && (
                  <button type="button" className={queue.open} disabled={busy} onClick={() => void end(id)}>
                    {t('end')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal problem={problem} />
      <div className={classes.form}>
        <div className={classes.buttons}>
          <button type="button" className={decision.second} disabled={busy} onClick={endAll}>
            {t('endAll')}
          </button>
        </div>
      </div>
    </section>
  );
}
