import { useTranslations } from 'next-intl';
import type { Cell } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import type { Figures } from '../data/use-figures';
import { Figure } from '../figure';
import { Placeholder } from '../placeholder';
import { changeOf } from './compare';
import classes from './headline.module.css';
import type { HeadlineMetric } from './metrics';
import { PerDay } from './per-day';

interface Props {
  metric: HeadlineMetric;
  figures: Figures;
  /** The figures of the span that it is compared with, if there is one. */
  earlier: Figures | undefined;
  /** Whether the metric makes no sense with the filters. */
  refused: boolean;
  /** Whether the span is one day that is not over. */
  unfinishedDay: boolean;
  /** When the other days were. */
  when: 'yesterday' | 'before' | 'then';
}

export function HeadlineNumber({ metric, figures, earlier, refused, unfinishedDay, when }: Props) {
  const t = useTranslations('headline');
  const { definition, text, format } = useBoard();
  const { title, unit = 'calls' } = definition(metric) ?? {};
  const written = unit === 'share' ? format.share : format.count;
  // Without a row nothing was counted: that is 0 of whatever is counted, but no share at all.
  const absent: Cell | undefined = figures.answer && !refused ? { value: unit === 'share' ? null : 0 } : undefined;
  const cell = cellOf(figures.rows[0], metric) ?? absent;
  const before = earlier?.answer && (cellOf(earlier.rows[0], metric) ?? absent);
  const change = changeOf(unit, cell, before, unfinishedDay);
  return (
    <div className={classes.item} data-headline={metric}>
      <h2 className={classes.title}>{title ? text(title) : metric}</h2>
      <p className={classes.number}>
        {figures.answer && cell ? (
          <Figure place="headline" metric={metric} cell={cell} answer={figures.answer}>
            {written(cell.value)}
          </Figure>
        ) : refused ? (
          '—'
        ) : (
          <Placeholder height={40} width="7rem" />
        )}
      </p>
      {metric === 'dials' && <PerDay figures={figures} />}
      {refused && <p className={classes.aside}>{t('refused')}</p>}
      {cell?.bounds && (
        <p className={classes.aside}>
          {t('bounds', { low: format.share(cell.bounds[0]), high: format.share(cell.bounds[1]) })}
        </p>
      )}
      {before && before.value !== null && (
        <p className={classes.aside}>
          {change && (
            <strong className={classes.change}>
              {change.kind === 'points' ? t('points', { points: format.points(change.by) }) : format.change(change.by)}
            </strong>
          )}
          {t(when, { value: written(before.value) })}
        </p>
      )}
    </div>
  );
}
