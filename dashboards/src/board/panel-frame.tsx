import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface Props {
  title: string;
  subtitle: ReactNode;
  /** What stands beside the title. */
  tools?: ReactNode;
  /** Whether what is inside is still on its way, or the answer to the question before. */
  busy?: boolean;
  outdated?: boolean;
  /** The line about where it comes from. */
  source?: ReactNode;
  id?: string;
  testId: string;
  children: ReactNode;
}

/** What every chart and table of the board stands in. */
export function PanelFrame({ title, subtitle, tools, busy = false, outdated, source, id, testId, children }: Props) {
  const heading = useId();
  return (
    <section id={id} className={classes.panel} aria-labelledby={heading} aria-busy={busy} data-testid={testId}>
      <header className={classes.head}>
        <div>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          <p className={classes.subtitle}>{subtitle}</p>
        </div>
        {tools && <div className={`${classes.tools} screen-only`}>{tools}</div>}
      </header>
      <div className={classes.body} data-outdated={outdated || undefined}>
        {children}
      </div>
      {source}
    </section>
  );
}
