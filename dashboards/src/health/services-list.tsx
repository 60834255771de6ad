import { useTranslations } from 'next-intl';
import type { DataHealth } from '../api/types';
import classes from './health.module.css';

/** Each service: what it does, and whether it answers. */
export function ServicesList({ services }: Pick<DataHealth, 'services'>) {
  const t = useTranslations('health.services');
  return (
    <dl className={classes.services}>
      {services.map(({ service, state, detail }) => (
        <div key={service} data-service={service} data-state={state}>
          <dt>
            <strong>{service}</strong> {t(`does.${service}`)}
          </dt>
          <dd>
            {t(`state.${state}`)}
            {detail !== null && <span className={classes.detail}> {detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
