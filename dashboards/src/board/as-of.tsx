import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../api/types';
import { useBoard } from './board-context';

interface Props extends Pick<FiguresAnswer, 'asOf' | 'completeThrough' | 'timeZone'> {
  /** With the day: for what will be read on another. */
  dated?: boolean;
}

/** As of when an answer is, up to when it is complete, and that it is not for the public. */
export function AsOf({ asOf, completeThrough, timeZone: zone, dated = false }: Props) {
  const t = useTranslations('source');
  const { format } = useBoard();
  const written = dated ? format.moment : format.clock;
  return (
    <>
      {completeThrough === null
        ? t('asOfOnly', { asOf: written(asOf), zone })
        : t('asOf', { asOf: written(asOf), through: written(completeThrough), zone })}{' '}
      <strong>{t('internal')}</strong>
    </>
  );
}
