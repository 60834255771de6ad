import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import form from '../accounts/form.module.css';
import type { Problem } from '../api/problem';
import type { AlertSettings as Settings } from '../api/types';
import { QueueProblem } from '../shell/queue-problem';
import { DeliveriesList } from './deliveries-list';
import { SettingsForm } from './settings-form';
import { WebhooksSection } from './webhooks-section';

/** From when on people are told, who is, and what became of the last messages. */
export function AlertSettings() {
  const t = useTranslations('alerts.settings');
  const { data, error, mutate } = useSWR<Settings, Problem>('/alerts/settings');
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return null;
  return (
    <>
      <section className={form.section} aria-labelledby="alert-settings">
        <h2 id="alert-settings">{t('title')}</h2>
        <p>{t('lede')}</p>
        <SettingsForm settings={data} saved={(next) => void mutate(next, { revalidate: false })} />
      </section>
      <WebhooksSection webhooks={data.webhooks} changed={() => void mutate()} />
      <DeliveriesList deliveries={data.deliveries} />
    </>
  );
}
