import classes from './placeholder.module.css';

interface Props {
  /** In pixels. */
  height: number;
  /** Of what is around it, if not all of it. */
  width?: string;
}

/** Where something will stand that is still on its way: as tall as it will be, so that nothing jumps. */
export function Placeholder({ height, width = '100%' }: Props) {
  return <span className={classes.placeholder} style={{ height, width }} aria-hidden="true" />;
}
