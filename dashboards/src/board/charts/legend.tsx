import classes from './chart.module.css';

interface Item {
  label: string;
  color: string;
  /** A line across, instead of a filled square. */
  line?: 'solid' | 'dashed';
}

/** What the marks of a chart stand for. */
export function Legend({ items }: { items: readonly Item[] }) {
  return (
    <ul className={classes.legend} data-legend>
      {items.map(({ label, color, line }) => (
        <li key={label}>
          <svg className={classes.swatch} viewBox="0 0 14 14" aria-hidden="true">
            {line ? (
              <path
                d="M0 7h14"
                stroke={color}
                strokeWidth="2.5"
                strokeDasharray={line === 'dashed' ? '4 2' : undefined}
              />
            ) : (
              <rect width="14" height="14" fill={color} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
