import type { SVGProps } from 'react';
import classes from './picture.module.css';

interface Props extends SVGProps<SVGSVGElement> {
  /** What it shows, for who cannot see it. */
  label: string;
  /** Which picture it is, for tests and scripts. */
  name: string;
}

/** A picture of things to press. */
export function Picture({ label, name, children, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and cannot be drawn in
    <svg {...rest} className={classes.picture} role="group" aria-label={label} data-chart={name}>
      {children}
    </svg>
  );
}
