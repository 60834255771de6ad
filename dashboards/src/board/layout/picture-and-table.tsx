import type { ReactNode } from 'react';
import classes from './layout.module.css';

interface Props {
  picture: ReactNode;
  table: ReactNode;
  /** On a narrow page there is room for one of them; absent: both are small. */
  narrow?: 'picture' | 'table';
}

/** A picture beside the table behind it; on a narrow page one of the two. */
export function PictureAndTable({ picture, table, narrow }: Props) {
  return (
    <div className={classes.sides} data-narrow={narrow}>
      <div className={classes.picture}>{picture}</div>
      <div className={classes.table}>{table}</div>
    </div>
  );
}
