import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import classes from './funnel.module.css';
import type { Side } from './sides';

/** Two bars on one scale: where all is well they are as long as each other. */
export function FunnelPicture({ sides }: { sides: readonly Side[] }) {
  return (
    <div className={classes.picture}>
      {sides.map((side) => (
        <OneSide key={side.name} side={side} />
      ))}
    </div>
  );
}

function OneSide({ side: { name, parts, total, missing } }: { side: Side }) {
  const t = useTranslations('funnel');
  const { format } = useBoard();
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <figure className={classes.side} data-side={name} data-total={total} data-missing={missing}>
      <figcaption className={classes.caption}>
        <span>{t(`side.${name}`)}</span> <strong>{t('calls', { count: total })}</strong>
      </figcaption>
      <div className={classes.bar} aria-hidden="true">
        {shown.map(({ part, count }) => (
          <span key={part} data-part={part} style={{ flexGrow: count }} />
        ))}
        {missing > 0 && <span data-part="missing" style={{ flexGrow: missing }} />}
      </div>
      <ul className={classes.legend}>
        {shown.map(({ part, count }) => (
          <li key={part} data-part={part}>
            {t(`part.${part}`)} <strong>{format.count(count)}</strong>
          </li>
        ))}
        {missing > 0 && (
          <li className={classes.missing} data-part="missing">
            {t('missing')} <strong>{format.count(missing)}</strong>
          </li>
        )}
      </ul>
    </figure>
  );
}
