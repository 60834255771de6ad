import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Alerts, Campaign } from '../api/types';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { Acknowledge } from './acknowledge';
import classes from './alerts.module.css';
import { useAlertText } from './use-alert-text';

/** What is raised, and what was. */
export function AlertsList({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('alerts');
  const [by, setBy] = useState('');
  const { what, at, where } = useAlertText(campaign.timeZone, campaign.id);
  const path = `/alerts?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data, error, mutate } = useSWR<Alerts, Problem>(path);
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return <p className={queue.loading}>{t('loading')}</p>;
  const { raised, earlier } = data;
  return (
    <>
      <p className={queue.outstanding} role="status" data-testid="raised" data-count={raised.length}>
        {t('raised', { count: raised.length })}
      </p>
      <ul className={classes.alerts}>
        {raised.map((alert) => (
          <li key={alert.rule} data-rule={alert.rule}>
            <h2>{what(alert)}</h2>
            <p>{t(`do.${alert.rule}`)}</p>
            <p className={classes.since}>
              {t('since', { time: at(alert.raisedAt) })} <a href={where(alert)}>{t('look')}</a>
            </p>
            {alert.acknowledged ? (
              <p className={classes.since}>
                {t('acknowledged', { by: alert.acknowledged.by, time: at(alert.acknowledged.at) })}
              </p>
            ) : (
              <Acknowledge alert={alert} by={by} setBy={setBy} done={() => void mutate()} />
            )}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((alert) => (
              <li key={`${alert.rule} ${alert.raisedAt}`}>
                {what(alert)} <span>{t('span', { from: at(alert.raisedAt), to: at(alert.clearedAt ?? '') })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
