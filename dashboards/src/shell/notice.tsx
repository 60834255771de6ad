import type { ReactNode } from 'react';
import { Action, type ActionProps } from './action';
import classes from './notice.module.css';

interface Props {
  title: string;
  /** What it means, and what to do. */
  children?: ReactNode;
  action?: ActionProps;
  /** Part of a page that goes on, not the page itself. */
  inside?: boolean;
  testId?: string;
}

/** A page, or part of one, that has no figures to show and says why. */
export function Notice({ title, children, action, inside = false, testId }: Props) {
  const Outer = inside ? 'section' : 'main';
  const Title = inside ? 'h2' : 'h1';
  return (
    <Outer
      id={inside ? undefined : 'main'}
      className={inside ? `${classes.notice} ${classes.inside}` : classes.notice}
      data-testid={testId}
    >
      <Title className={classes.title}>{title}</Title>
      <div className={classes.text}>{children}</div>
      {action && (
        <div className={classes.actions}>
          <Action {...action} />
        </div>
      )}
    </Outer>
  );
}
