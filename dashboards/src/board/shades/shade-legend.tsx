import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import legend from '../charts/chart.module.css';
import { edgesOf, fewest, isShare, type Scale, shadeCount } from './shades';
import classes from './shades.module.css';

/** What the shades stand for. */
export function ShadeLegend({ scale }: { scale: Scale }) {
  const t = useTranslations('shades');
  const { format } = useBoard();
  const written = isShare(scale.measure) ? format.wholeShare : format.average;
  const shades = Array.from({ length: shadeCount }, (_, shade) => shade);
  const unit = scale.measure === 'answer-rate' ? 'fewCalls' : 'fewConversations';
  return (
    <ul className={legend.legend} data-legend>
      {shades.map((shade) => {
        const [from, to] = edgesOf(shade, scale);
        return (
          <li key={shade}>
            <Swatch shade={shade} />
            {`${written(from)}–${written(to)}`}
          </li>
        );
      })}
      {isShare(scale.measure) && (
        <li>
          <Swatch shade="few" />
          {t(unit, { count: fewest })}
        </li>
      )}
      <li>
        <Swatch shade="none" />
        {t('none')}
      </li>
    </ul>
  );
}

function Swatch({ shade }: { shade: number | 'few' | 'none' }) {
  return (
    <svg className={legend.swatch} viewBox="0 0 14 14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" className={classes.shade} data-shade={shade} />
      {shade === 'few' && <path d="M0 14L14 0M-3 7L7 -3M7 17L17 7" className={classes.hatch} />}
    </svg>
  );
}
