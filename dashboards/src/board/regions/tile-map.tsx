import { useTranslations } from 'next-intl';
import type { FiguresAnswer, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { keyOf } from '../data/cells';
import { facets } from '../data/questions';
import { useNames } from '../names';
import { alongList } from '../pointed/along-list';
import { Picture } from '../pointed/picture';
import { Pointed } from '../pointed/pointed';
import pointedClasses from '../pointed/pointed.module.css';
import { useSpots } from '../pointed/use-spots';
import { ShadeLegend } from '../shades/shade-legend';
import { scaleOf } from '../shades/shades';
import { toggleFilter } from '../state/state';
import { placed } from './placed';
import { Tile } from './tile';
import classes from './tile-map.module.css';

interface Props {
  rows: readonly Row[];
  answer: FiguresAnswer;
}

/** A square for each region of the campaign, in the shade of its figure; the table beside it has the same numbers. */
export function TileMap({ rows, answer }: Props) {
  const t = useTranslations('region');
  const { campaign, state, change } = useBoard();
  const nameOf = useNames();
  const { tiles, heads, columns, lines } = placed(campaign);
  const byRegion = new Map(rows.map((row) => [keyOf(row, 'region'), row]));
  const scale = scaleOf(rows, state.choices.map);
  const chosen = state.filters.region ?? [];
  const keys = tiles.map(({ code }) => code);
  const press = (code: string) => change((now) => toggleFilter(now, 'region', code));
  const { box, pointed, leave, spot } = useSpots<SVGSVGElement>({ keys, next: alongList(keys), press });
  const about = pointed ?? (chosen.length === 1 ? chosen[0] : undefined);
  return (
    <figure>
      <ShadeLegend scale={scale} />
      <Picture ref={box} label={t('chart')} name="tiles" viewBox={`0 0 ${columns} ${lines}`} onMouseLeave={leave}>
        {heads.map(({ id, row }) => (
          <text key={id} className={classes.head} x={0} y={row + 0.75}>
            {nameOf('district', id)}
          </text>
        ))}
        {tiles.map((tile) => (
          <Tile
            key={tile.code}
            {...tile}
            chosen={chosen.length > 0 ? chosen.includes(tile.code) : null}
            figures={byRegion.get(tile.code)}
            scale={scale}
            spot={spot(tile.code)}
          />
        ))}
      </Picture>
      {about === undefined ? (
        <p className={`${pointedClasses.hint} screen-only`}>{t('hint')}</p>
      ) : (
        <Pointed
          name={nameOf('region', about)}
          row={byRegion.get(about)}
          answer={answer}
          metrics={facets.region}
          of={{ ...state.filters, region: [about] }}
          filter={{ dimension: 'region', value: about }}
        />
      )}
    </figure>
  );
}
