import { useLocale, useTranslations } from 'next-intl';
import type { DataHealth } from '../api/types';
import classes from './health.module.css';

/** For whoever wants it exactly: how far each partition of the log has been read. */
export function PartitionsTable({ partitions }: { partitions: NonNullable<DataHealth['partitions']> }) {
  const t = useTranslations('health.partitions');
  const number = new Intl.NumberFormat(useLocale());
  return (
    <details className={classes.partitions}>
      <summary>{t('title')}</summary>
      <table>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('partition')}</th>
            <th scope="col">{t('end')}</th>
            <th scope="col">{t('position')}</th>
            <th scope="col">{t('lag')}</th>
          </tr>
        </thead>
        <tbody>
          {partitions.map(({ stream, partition, end, position, lag }) => (
            <tr key={`${stream}/${partition}`}>
              <th scope="row">{`${stream} ${partition}`}</th>
              <td>{number.format(BigInt(end))}</td>
              <td>{number.format(BigInt(position))}</td>
              <td>{number.format(lag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
