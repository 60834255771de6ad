import { useBoard } from '../board-context';
import classes from './chart.module.css';

interface Props {
  day: string;
  lines: readonly { label: string; value: string }[];
}

/** What a chart says about the day that is pointed at. */
export function DayTooltip({ day, lines }: Props) {
  const { format } = useBoard();
  return (
    <div className={classes.tooltip}>
      <p className={classes.tooltipDay}>{format.longDay(day)}</p>
      <dl>
        {lines.map(({ label, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
