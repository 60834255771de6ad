import { useTranslations } from 'next-intl';
import classes from '../status/status-line.module.css';
import { useFunnel } from './use-funnel';

/** Says at the top of the board that the calls do not add up, and leads to where. */
export function FunnelLink() {
  const t = useTranslations('funnel');
  const { answer: funnel } = useFunnel();
  if (!funnel || funnel.alarms.length === 0) return null;
  return (
    <a className={classes.unreadable} href="#funnel" data-alarms={funnel.alarms.length}>
      {t('link', { count: funnel.alarms.length })}
    </a>
  );
}
