import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Alerts } from '../api/types';
import { useBoard } from '../board/board-context';
import classes from './alerts.module.css';
import { useAlertText } from './use-alert-text';

/** Alerts are looked at once a minute. */
const refreshMs = 15_000;

/** What is raised, above the figures: what, since when, and where to look. Nothing where nothing is. */
export function AlertsBar() {
  const t = useTranslations('alerts');
  const { campaign } = useBoard();
  const { what, at, where } = useAlertText(campaign.timeZone, campaign.id);
  const path = `/alerts?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data } = useSWR<Alerts, Problem>(path, { refreshInterval: refreshMs });
  if (data?.campaign !== campaign.id || data.raised.length === 0) return null;
  return (
    <section className={classes.bar} aria-label={t('title')} data-testid="alerts-bar">
      <ul>
        {data.raised.map((alert) => (
          <li key={alert.rule} data-rule={alert.rule}>
            <strong>{what(alert)}</strong> {t('since', { time: at(alert.raisedAt) })}{' '}
            {alert.acknowledged && t('lookedAfter', { by: alert.acknowledged.by })}{' '}
            {!where(alert).startsWith('/?') && <a href={where(alert)}>{t('look')}</a>}
          </li>
        ))}
      </ul>
      <a href={`/alerts?${new URLSearchParams({ campaign: campaign.id })}`}>{t('all')}</a>
    </section>
  );
}
