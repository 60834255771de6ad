import { useMemo } from 'react';
import { useBoard } from '../board-context';
import { useFigures } from '../data/use-figures';
import { chartSpan } from '../state/range';
import { CallsChart } from './calls-chart';
import { chartDays } from './days';
import { RateChart } from './rate-chart';

/** The two charts by day, from one answer. */
export function Charts() {
  const { campaign, span, state, today } = useBoard();
  const shown = useMemo(() => chartSpan(span), [span]);
  const figures = useFigures({
    campaign: campaign.id,
    metrics: ['dials', 'conversations', 'positive-conversation-rate'],
    by: ['day'],
    ...shown,
    where: state.filters,
  });
  const { rows } = figures;
  const days = useMemo(() => chartDays(rows, shown, today), [rows, shown, today]);
  return (
    <>
      <CallsChart figures={figures} days={days} />
      <RateChart figures={figures} days={days} />
    </>
  );
}
