import { cloneElement, type ReactElement, type SVGProps } from 'react';
import type { Row } from '../../api/types';
import { Spot } from '../pointed/spot';
import { type Scale, shadeOf } from '../shades/shades';
import shades from '../shades/shades.module.css';
import { useSpotText } from '../shades/use-spot-text';

interface Props {
  name: string;
  row: Row | undefined;
  scale: Scale;
  /** Whether the board is limited to it; null: to none of the countries. */
  chosen: boolean | null;
  /** What makes it something to press; absent where nobody calls from. */
  spot?: object;
  /** Its outline. */
  children: ReactElement<SVGProps<SVGElement>>;
}

/** A country on the map. */
export function CountryShape({ name, row, scale, chosen, spot, children }: Props) {
  const textOf = useSpotText(scale.measure);
  const outline = cloneElement(children, {
    className: shades.shade,
    'data-shade': shadeOf(row, scale),
  } as SVGProps<SVGElement>);
  if (!spot) return outline;
  return (
    <Spot {...spot} label={textOf(name, row)} chosen={chosen}>
      {outline}
    </Spot>
  );
}
