import { type ReactNode, useEffect, useRef } from 'react';
import classes from './ui.module.css';

interface Props {
  children: ReactNode;
  /** Whether the keyboard, and who listens, is brought here when it appears: what was pressed is gone. */
  takesFocus: boolean;
}

/** The title of what the desk shows now. */
export function Heading({ children, takesFocus }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.title}>
      {children}
    </h1>
  );
}
