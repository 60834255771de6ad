import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import classes from './details.module.css';
import { Facts } from './facts';

/** How far the data behind an answer goes, and who it is for. */
export function DataFacts({ answer }: { answer: FiguresAnswer }) {
  const t = useTranslations('details');
  const { format } = useBoard();
  const { asOf, completeThrough, timeZone, deadLetters } = answer;
  return (
    <>
      <Facts
        facts={[
          [t('asOf'), format.moment(asOf)],
          [t('through'), completeThrough === null ? t('throughUnknown') : format.moment(completeThrough)],
          [t('zone'), timeZone],
          [t('deadLetters'), format.count(deadLetters)],
        ]}
      />
      <p className={classes.internal}>{t('internal')}</p>
    </>
  );
}
