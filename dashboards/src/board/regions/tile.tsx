import type { Row } from '../../api/types';
import { useNames } from '../names';
import { Spot } from '../pointed/spot';
import { type Scale, shadeOf } from '../shades/shades';
import shades from '../shades/shades.module.css';
import { useSpotText } from '../shades/use-spot-text';
import classes from './tile-map.module.css';
import type { Place } from './tiles';

interface Props {
  code: string;
  place: Place;
  figures: Row | undefined;
  scale: Scale;
  /** Whether the board is limited to it; null: to none of the regions. */
  chosen: boolean | null;
  /** What makes it something to press. */
  spot: object;
}

/** Of a square, where one is 1 apart from the next. */
const side = 0.92;

/** The square of a region. */
export function Tile({ code, place: { column, row }, figures, scale, chosen, spot }: Props) {
  const name = useNames()('region', code);
  const textOf = useSpotText(scale.measure);
  const shade = shadeOf(figures, scale);
  return (
    <Spot {...spot} label={textOf(name, figures)} chosen={chosen} transform={`translate(${column} ${row})`}>
      <rect className={shades.shade} data-shade={shade} width={side} height={side} rx={0.05} />
      {shade === 'few' && <path className={shades.hatch} d="M0 .92L.92 0M0 .46L.46 0M.46 .92L.92 .46" />}
      <text className={`${shades.on} ${classes.code}`} data-shade={shade} x={side / 2} y={side / 2 + 0.12}>
        {code.split('-')[1] ?? '?'}
      </text>
    </Spot>
  );
}
