import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import forms from '../accounts/form.module.css';
import type { Problem } from '../api/problem';
import type { Views } from '../api/types';
import { useBoard } from '../board/board-context';
import { seldom } from '../board/data/polling';
import decision from '../shell/decision.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { SaveView } from './save-view';
import { ViewRow } from './view-row';
import classes from './views.module.css';

/** One's own views and those that are shared, and a form for another one. */
export function SavedViews() {
  const t = useTranslations('views');
  const { campaign } = useBoard();
  const path = `/views?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data, error, mutate } = useSWR<Views, Problem>(path, seldom);
  const changed = () => void mutate();
  return (
    <>
      <h2 className={decision.title}>{t('title')}</h2>
      {!data && error && <QueueProblem problem={error} retry={changed} />}
      {data?.views.length === 0 && <p className={decision.note}>{t('empty')}</p>}
      <ul className={classes.list}>
        {data?.views.map((view) => (
          <ViewRow key={view.id} view={view} changed={changed} />
        ))}
      </ul>
      <section className={forms.section} aria-labelledby="save-view">
        <h2 id="save-view">{t('saveTitle')}</h2>
        <SaveView saved={changed} />
      </section>
    </>
  );
}
