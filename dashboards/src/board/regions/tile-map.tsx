import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Row } from '../../api/types';
import { useBoard } from '../board-context';
import { keyOf } from '../data/cells';
import { toggleFilter } from '../state/state';
import { MapLegend } from './map-legend';
import classes from './region.module.css';
import { scaleOf, shadeOf } from './shades';
import { places } from './tiles';
import { useTileText } from './use-tile-text';

/**
 * A square for each region of the campaign. It repeats the table beside it for the eye and the mouse; the table is
 * where the keyboard and screen readers find the same numbers and the same filter.
 */
export function TileMap({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('region');
  const { campaign, state, change } = useBoard();
  const textOf = useTileText();
  const [pointed, point] = useState<string>();
  const byRegion = new Map(rows.map((row) => [keyOf(row, 'region'), row]));
  const scale = scaleOf(rows, state.map);
  const chosen = state.filters.region ?? [];
  const about = pointed ?? (chosen.length === 1 ? chosen[0] : undefined);
  return (
    <div>
      <div className={classes.map} aria-hidden="true" data-testid="tile-map">
        {campaign.regions.flatMap(({ code }) => {
          const place = places.get(code);
          if (!place) return [];
          const shade = shadeOf(byRegion.get(code), scale);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: hidden from assistive technology, see above
            <div
              key={code}
              className={classes.tile}
              style={{ gridColumn: place.column + 1, gridRow: place.row + 1 }}
              data-shade={shade}
              data-chosen={chosen.length > 0 ? chosen.includes(code) : undefined}
              onClick={() => change((now) => toggleFilter(now, 'region', code))}
              onMouseEnter={() => point(code)}
              onMouseLeave={() => point(undefined)}
            >
              {code.split('-')[1]}
            </div>
          );
        })}
      </div>
      <p className={classes.pointed} aria-hidden="true" data-hint={about === undefined || undefined}>
        {about === undefined ? t('hint') : textOf(about, byRegion.get(about))}
      </p>
      <MapLegend scale={scale} />
    </div>
  );
}
