import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Refused, sendForJson } from '../data/http';
import type { Week } from '../data/model';
import ui from '../shell/ui.module.css';
import { useDelivered } from '../use-delivered';
import classes from './mine.module.css';

/** What the volunteer did in seven days, as the figures have it. */
export function MyWeek() {
  const t = useTranslations('desk.mine');
  const delivered = useDelivered();
  const [week, setWeek] = useState<Week | 'lost'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report that was counted changes the week
  useEffect(() => {
    const read = async () => {
      try {
        setWeek(await sendForJson<Week>('GET', '/volunteers/me/week'));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setWeek('lost');
      }
    };
    void read();
  }, [delivered]);
  const number = (chunks: React.ReactNode) => <strong className={classes.number}>{chunks}</strong>;
  return (
    <section className={ui.sheet} data-testid="my-week">
      <h2 className={ui.part}>{t('week')}</h2>
      <div className={classes.week}>
        {week === 'lost' && <p>{t('weekLost')}</p>}
        {typeof week === 'object' && week.dials === 0 && <p>{t('weekNone')}</p>}
        {typeof week === 'object' && week.dials > 0 && (
          <>
            <ul className={classes.counts}>
              <li data-metric="dials" data-value={week.dials}>
                {t.rich('weekDials', { count: week.dials, n: number })}
              </li>
              <li>{t.rich('weekTalks', { count: week.conversations, n: number })}</li>
              {week.talkMinutes > 0 && <li>{t.rich('weekMinutes', { count: week.talkMinutes, n: number })}</li>}
            </ul>
            <p className={ui.soft}>{t('weekThanks')}</p>
          </>
        )}
      </div>
    </section>
  );
}
