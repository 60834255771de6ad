import { type PropsWithChildren, useRef } from 'react';
import chart from '../charts/chart.module.css';
import classes from './menu.module.css';

interface Props {
  label: string;
  /** For who cannot see where it stands. */
  name: string;
  testId: string;
}

/** Links and buttons that a press unfolds; Escape, or leaving it, folds it again. */
export function Menu({ label, name, testId, children }: PropsWithChildren<Props>) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => box.current?.removeAttribute('open');
  return (
    <details
      ref={box}
      className={classes.menu}
      data-testid={testId}
      onClick={({ target }) => (target as Element).closest('a, button') && close()}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        box.current?.querySelector('summary')?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) close();
      }}
    >
      <summary className={chart.toggle} aria-label={name}>
        {label}
      </summary>
      <div className={classes.items}>{children}</div>
    </details>
  );
}
