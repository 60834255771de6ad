import classes from './chart.module.css';

interface Props {
  /** What is pointed at. */
  head: string;
  lines: readonly { label: string; value: string }[];
}

/** What a chart says about what is pointed at. */
export function PointTooltip({ head, lines }: Props) {
  return (
    <div className={classes.tooltip}>
      <p className={classes.tooltipHead}>{head}</p>
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
