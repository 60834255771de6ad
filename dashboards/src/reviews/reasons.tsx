import { useTranslations } from 'next-intl';
import type { ReviewReason } from '../api/types';
import { useHour } from '../format/use-hour';
import classes from './reviews.module.css';

interface Props {
  reasons: readonly ReviewReason[];
  /** Of the campaign: hours are hours in it. */
  timeZone: string;
}

/** What speaks against a volunteer, in words. */
export function Reasons({ reasons, timeZone }: Props) {
  const t = useTranslations('reviews.reason');
  const hour = useHour(timeZone);
  const words = (each: ReviewReason): string => {
    switch (each.reason) {
      case 'too-many-dials':
        return t('too-many-dials', { most: each.most, hour: hour(each.hour), limit: each.limit });
      case 'too-much-talk':
        return t('too-much-talk', { minutes: each.minutes, hour: hour(each.hour) });
      case 'many-hand-backs':
        return t('many-hand-backs', { calls: each.calls, of: each.of });
      case 'one-sentiment':
        return t('one-sentiment', { calls: each.calls, sentiment: each.sentiment });
      case 'refused-reports':
        return t('refused-reports', { calls: each.calls });
    }
  };
  return (
    <ul className={classes.reasons}>
      {reasons.map((each) => (
        <li key={each.reason} data-reason={each.reason}>
          {words(each)}
        </li>
      ))}
    </ul>
  );
}
