import dynamic from 'next/dynamic';
import { Placeholder } from '../placeholder';
import { chartHeight, legendHeight, rateHeight, smallHeight } from './chart-height';

const loadCallsPlot = () => import('./calls-plot').then((module) => module.CallsPlot);
const loadRatePlot = () => import('./rate-plot').then((module) => module.RatePlot);

// What draws is two fifths of the script, draws nothing on the server, and need not hold up the numbers.
export const CallsPlot = dynamic(loadCallsPlot, {
  ssr: false,
  loading: () => <Placeholder height={chartHeight + legendHeight} />,
});
export const RatePlot = dynamic(loadRatePlot, {
  ssr: false,
  loading: () => <Placeholder height={rateHeight + legendHeight} />,
});
export const SeriesPlot = dynamic(() => import('./series-plot').then((module) => module.SeriesPlot), {
  ssr: false,
  loading: () => <Placeholder height={smallHeight + legendHeight} />,
});

export const ActivityPlot = dynamic(() => import('../volunteers/activity-plot').then((module) => module.ActivityPlot), {
  ssr: false,
  loading: () => <Placeholder height={smallHeight + legendHeight} />,
});

/** Fetches what draws while the figures of the charts are still on their way. */
export function preparePlots(): void {
  // Should it fail, whoever draws meets the same failure and says so.
  Promise.all([loadCallsPlot(), loadRatePlot()]).catch(() => undefined);
}
