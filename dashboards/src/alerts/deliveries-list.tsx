import { useTranslations } from 'next-intl';
import form from '../accounts/form.module.css';
import type { AlertSettings } from '../api/types';
import { useMoment } from '../format/use-moment';
import classes from './alerts.module.css';

/** The last messages, and what became of each. */
export function DeliveriesList({ deliveries }: Pick<AlertSettings, 'deliveries'>) {
  const t = useTranslations('alerts.deliveries');
  const tr = useTranslations('alerts.rule');
  const momentOf = useMoment();
  return (
    <section className={form.section} aria-labelledby="deliveries">
      <h2 id="deliveries">{t('title')}</h2>
      {deliveries.length === 0 && <p>{t('none')}</p>}
      <ul className={classes.plain}>
        {deliveries.map(({ news, receiver, state, attempts, detail }) => (
          <li key={`${news.at} ${news.rule} ${news.campaign} ${receiver}`} data-state={state}>
            <strong>{t(`state.${state}`, { count: attempts })}</strong> {tr(news.rule)} ({t(`news.${news.happened}`)},{' '}
            {momentOf(news.at)}) → {receiver}
            {detail !== null && <span className={classes.detail}> {detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
