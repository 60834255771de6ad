import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../api/types';
import { useBoard } from './board-context';

/** As of when an answer is, up to when it is complete, and that it is not for the public. */
export function AsOf({
  asOf,
  completeThrough,
  timeZone: zone,
}: Pick<FiguresAnswer, 'asOf' | 'completeThrough' | 'timeZone'>) {
  const t = useTranslations('source');
  const { format } = useBoard();
  return (
    <>
      {completeThrough === null
        ? t('asOfOnly', { asOf: format.clock(asOf), zone })
        : t('asOf', { asOf: format.clock(asOf), through: format.clock(completeThrough), zone })}{' '}
      <strong>{t('internal')}</strong>
    </>
  );
}
