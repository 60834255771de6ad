import { useTranslations } from 'next-intl';
import type { Funnel } from '../../api/types';
import classes from './funnel.module.css';

/** What does not add up, each with the remedy; or that all does. */
export function FunnelAlarms({ alarms }: Pick<Funnel, 'alarms'>) {
  const t = useTranslations('funnel');
  if (alarms.length === 0)
    return (
      <p className={classes.well} data-testid="funnel-well">
        {t('well')}
      </p>
    );
  return (
    <ul className={classes.alarms} aria-label={t('alarms')} data-testid="funnel-alarms">
      {alarms.map(({ alarm, calls: count }) => (
        <li key={alarm} data-alarm={alarm} data-calls={count}>
          {/* What a later release has an alarm for is said with its name, not left out. */}
          <strong>
            {t.has(`alarm.${alarm}.what`) ? t(`alarm.${alarm}.what`, { count }) : t('unknown', { alarm, count })}
          </strong>{' '}
          {t.has(`alarm.${alarm}.remedy`) && t(`alarm.${alarm}.remedy`)}
        </li>
      ))}
    </ul>
  );
}
