import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import classes from './region.module.css';
import { edgesOf, fewest, type Scale, shadeCount } from './shades';

/** What the shades of the map stand for. */
export function MapLegend({ scale }: { scale: Scale }) {
  const t = useTranslations('region');
  const { format } = useBoard();
  const written = scale.measure === 'dials' ? format.average : format.wholeShare;
  const shades = Array.from({ length: shadeCount }, (_, shade) => shade);
  return (
    <ul className={classes.legend}>
      {shades.map((shade) => {
        const [from, to] = edgesOf(shade, scale);
        return (
          <li key={shade}>
            <span className={classes.swatch} data-shade={shade} />
            {`${written(from)}–${written(to)}`}
          </li>
        );
      })}
      {scale.measure !== 'dials' && (
        <li>
          <span className={classes.swatch} data-shade="few" />
          {t('few', { count: fewest })}
        </li>
      )}
      <li>
        <span className={classes.swatch} data-shade="none" />
        {t('none')}
      </li>
    </ul>
  );
}
