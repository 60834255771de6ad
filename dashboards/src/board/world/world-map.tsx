import { useTranslations } from 'next-intl';
import { type MouseEvent, useMemo } from 'react';
import type { FiguresAnswer, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { countOf, keyOf } from '../data/cells';
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
import { CountryShape } from './country-shape';
import world from './generated/world.json';
import { nearest } from './nearest';
import classes from './world-map.module.css';

interface Props {
  rows: readonly Row[];
  answer: FiguresAnswer;
}

const { box: frame, shapes, dots } = world;
const drawn = [...shapes, ...dots].map(({ code, at: [x = 0, y = 0] }) => ({ code, x, y }));

/** The countries that volunteers call from, each in the shade of its figure. */
export function WorldMap({ rows, answer }: Props) {
  const t = useTranslations('country');
  const { state, change } = useBoard();
  const nameOf = useNames();
  const byCountry = useMemo(() => new Map(rows.map((row) => [keyOf(row, 'country'), row])), [rows]);
  const scale = scaleOf(rows, state.choices.world);
  const chosen = state.filters.country ?? [];
  // From the most calls to the fewest: what somebody looks for is near the beginning.
  const called = drawn
    .filter(({ code }) => byCountry.has(code))
    .toSorted((a, b) => countOf(byCountry.get(b.code), 'dials') - countOf(byCountry.get(a.code), 'dials'));
  const keys = called.map(({ code }) => code);
  const press = (code: string) => change((now) => toggleFilter(now, 'country', code));
  const { box, pointed, pin, leave, spot } = useSpots<SVGSVGElement>({ keys, next: alongList(keys), press });
  const about = pointed ?? (chosen.length === 1 ? chosen[0] : undefined);
  const unplaced = rows.length - called.length;
  // A finger may miss a small country; the keyboard goes to each one.
  const pointNear = ({ currentTarget, target, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    if (target !== currentTarget) return;
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const size = frame.width / width;
    pin(nearest(called, (clientX - left) * size, (clientY - top) * size));
  };
  const country = (code: string) => ({
    row: byCountry.get(code),
    scale,
    name: nameOf('country', code),
    chosen: chosen.length > 0 ? chosen.includes(code) : null,
    ...(byCountry.has(code) ? { spot: spot(code) } : {}),
  });
  return (
    <figure>
      <ShadeLegend scale={scale} />
      <Picture
        ref={box}
        label={t('chart')}
        name="world"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        onClick={pointNear}
        onMouseLeave={leave}
      >
        {shapes.map(({ code, path }) => (
          <CountryShape key={code} {...country(code)}>
            <path d={path} />
          </CountryShape>
        ))}
        {dots.map(({ code, at: [x, y] }) =>
          byCountry.has(code) ? (
            <CountryShape key={code} {...country(code)}>
              <circle cx={x} cy={y} r={4} />
            </CountryShape>
          ) : null,
        )}
      </Picture>
      {about === undefined ? (
        <p className={`${pointedClasses.hint} screen-only`}>{t('hint')}</p>
      ) : (
        <Pointed
          name={nameOf('country', about)}
          row={byCountry.get(about)}
          answer={answer}
          metrics={facets.country}
          of={{ ...state.filters, country: [about] }}
          filter={{ dimension: 'country', value: about }}
        />
      )}
      <p className={classes.note} data-note>
        {unplaced > 0 && `${t('unplaced', { count: unplaced })} `}
        {t('borders')}
      </p>
    </figure>
  );
}
