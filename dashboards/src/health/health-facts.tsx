import { useTranslations } from 'next-intl';
import type { DataHealth } from '../api/types';
import classes from './health.module.css';
import { HealthFact } from './health-fact';
import { daysLevel, lagLevel, lettersLevel, servicesLevel, throughLevel } from './levels';
import { ServicesList } from './services-list';
import { useMoments } from './use-moments';

/** The facts, from the one that explains most others. */
export function HealthFacts({ health }: { health: DataHealth }) {
  const t = useTranslations('health');
  const { at, day, lasting } = useMoments();
  const { asOf, behindSeconds, completeThrough, deadLetters, lag, lastInsertAt, services, startedAt, waitingDays } =
    health;
  const ready = services.filter(({ state }) => state === 'ready').length;
  return (
    <>
      <HealthFact
        name="services"
        level={servicesLevel(services)}
        says={t('services.says', { ready, all: services.length })}
      >
        <ServicesList services={services} />
      </HealthFact>
      <HealthFact
        name="through"
        level={throughLevel(behindSeconds)}
        says={
          completeThrough === null || behindSeconds === null
            ? t('through.unknown')
            : t('through.says', { time: at(completeThrough, asOf), ago: lasting(behindSeconds) })
        }
      />
      <HealthFact
        name="lag"
        level={lagLevel(health)}
        says={lag === null ? t('lag.unknown') : t('lag.says', { count: lag })}
      />
      <HealthFact
        name="letters"
        level={lettersLevel(deadLetters)}
        says={deadLetters === null ? t('letters.unknown') : t('letters.says', { count: deadLetters.outstanding })}
      >
        {deadLetters && deadLetters.outstanding > 0 && <Reasons reasons={deadLetters.reasons} />}
      </HealthFact>
      <HealthFact
        name="insert"
        level="well"
        says={
          lastInsertAt === null
            ? t('insert.none', { time: at(startedAt, asOf) })
            : t('insert.says', { time: at(lastInsertAt, asOf) })
        }
      />
      <HealthFact
        name="days"
        level={daysLevel(waitingDays)}
        says={waitingDays === null ? t('days.unknown') : t('days.says', { count: waitingDays.length })}
      >
        {waitingDays && waitingDays.length > 0 && (
          <p className={classes.detail}>
            {waitingDays
              .slice(0, shownDays)
              .map(({ campaign, day: date }) => `${day(date)} (${campaign})`)
              .join('; ')}
            {waitingDays.length > shownDays && ' …'}
          </p>
        )}
      </HealthFact>
    </>
  );
}

const shownDays = 5;

function Reasons({ reasons }: { reasons: NonNullable<DataHealth['deadLetters']>['reasons'] }) {
  const t = useTranslations('health.letters');
  const tr = useTranslations('deadLetters.reason');
  return (
    <p className={classes.detail}>
      {reasons.map(({ reason, count }) => `${tr(reason)}: ${count}`).join('; ')}.{' '}
      <a href="/dead-letters">{t('link')}</a>
    </p>
  );
}
