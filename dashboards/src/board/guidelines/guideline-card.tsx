import { useTranslations } from 'next-intl';
import { BarCard } from '../cards/bar-card';
import { IntervalPlot } from './interval-plot';

/** Versions of the guideline beside each other, and how much of what differs may be chance. */
export function GuidelineCard() {
  const t = useTranslations('guideline');
  return (
    <BarCard dimension="guideline" rowsAtFirst={5} height={260} picture={(rows) => <IntervalPlot rows={rows} />}>
      {t('chance')}
    </BarCard>
  );
}
