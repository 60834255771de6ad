import type { SVGProps } from 'react';
import shades from '../shades/shades.module.css';

interface Props extends SVGProps<SVGGElement> {
  /** What it is, and its numbers. */
  label: string;
  /** Whether the board is limited to it; null: to none of its kind. Absent: pressing it limits nothing. */
  chosen?: boolean | null;
}

/** Something to press in a picture: a country, a region, an hour. */
export function Spot({ label, chosen, children, ...rest }: Props) {
  const pressed = chosen === undefined ? {} : { 'aria-pressed': chosen ?? false };
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a drawing there are no buttons
    <g
      {...rest}
      {...pressed}
      role="button"
      className={shades.spot}
      aria-label={label}
      data-chosen={chosen ?? undefined}
    >
      {children}
    </g>
  );
}
