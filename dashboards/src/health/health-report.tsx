import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { DataHealth } from '../api/types';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import classes from './health.module.css';
import { HealthFacts } from './health-facts';
import { wholeLevel } from './levels';
import { PartitionsTable } from './partitions-table';
import { WhoAnswers } from './who-answers';

/** Everything that is known of the data and the services; who answers, where that is all that can be found out. */
export function HealthReport() {
  const t = useTranslations('health');
  const { data, error, mutate } = useSWR<DataHealth, Problem>('/data-health');
  if (error?.passing) return <WhoAnswers />;
  if (error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return <p className={queue.loading}>{t('loading')}</p>;
  const whole = wholeLevel(data);
  return (
    <div data-testid="health" data-level={whole}>
      <p className={queue.outstanding} role="status">
        {t(`whole.${whole}`)}
      </p>
      <ul className={classes.facts}>
        <HealthFacts health={data} />
      </ul>
      {data.partitions && <PartitionsTable partitions={data.partitions} />}
      {data.unknown.map(({ source, detail }) => (
        <p key={source} className={classes.detail}>
          {t(`unknown.${source}`)} {detail}
        </p>
      ))}
    </div>
  );
}
