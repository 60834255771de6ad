import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { Row } from '../../api/types';
import { useBoard } from '../board-context';
import { Legend } from '../charts/legend';
import { cellOf, keyOf } from '../data/cells';
import { useNames } from '../names';
import classes from './interval-plot.module.css';
import { scaleOfShares } from './scale-of-shares';

/** In pixels of the picture. */
const wide = { width: 600, left: 130 };
const narrow = { width: 360, left: 96 };
const right = 12;
const top = 20;
const lineHeight = 30;

/** For each version its rate, the interval around it, and the bounds that conversations without a sentiment leave. */
export function IntervalPlot({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('guideline');
  const { format } = useBoard();
  const nameOf = useNames();
  const { width, left } = useMediaQuery('(max-width: 36em)') ? narrow : wide;
  const drawn = rows.flatMap((row) => {
    const cell = cellOf(row, 'positive-conversation-rate');
    return cell?.interval && cell.bounds && cell.value !== null
      ? [{ value: cell.value, interval: cell.interval, bounds: cell.bounds, version: keyOf(row, 'guideline') }]
      : [];
  });
  if (drawn.length === 0) return null;
  const { low, high, ticks } = scaleOfShares(drawn.flatMap(({ interval, bounds }) => [...interval, ...bounds]));
  const at = (share: number) => left + ((share - low) / (high - low)) * (width - left - right);
  const bottom = top + drawn.length * lineHeight;
  return (
    <figure>
      <Legend
        items={[
          { label: t('interval'), color: 'var(--positive)', line: 'solid' },
          { label: t('bounds'), color: 'var(--positive-tint)' },
        ]}
      />
      <svg className={classes.plot} viewBox={`0 0 ${width} ${bottom}`} aria-hidden="true" data-chart="guidelines">
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={classes.tick} d={`M${at(tick)} ${top - 4}V${bottom}`} />
            <text className={classes.share} x={at(tick)} y={top - 9}>
              {format.wholeShare(tick)}
            </text>
          </g>
        ))}
        {drawn.map(({ version, value, interval: [from = 0, to = 0], bounds: [least = 0, most = 0] }, index) => (
          <g key={version} transform={`translate(0 ${top + (index + 0.5) * lineHeight})`}>
            <text className={classes.name} x={left - 12} y={4}>
              {nameOf('guideline', version)}
            </text>
            <rect className={classes.bounds} x={at(least)} y={-8} width={at(most) - at(least)} height={16} />
            <path className={classes.interval} d={`M${at(from)} 0H${at(to)}M${at(from)} -5V5M${at(to)} -5V5`} />
            <circle className={classes.rate} cx={at(value)} r={4.5} />
          </g>
        ))}
      </svg>
    </figure>
  );
}
