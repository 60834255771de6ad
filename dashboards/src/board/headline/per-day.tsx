import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import type { Figures } from '../data/use-figures';
import { Figure } from '../figure';
import classes from './headline.module.css';

/** How many calls that is a day, once a day of the span is complete. */
export function PerDay({ figures: { answer, rows } }: { figures: Figures }) {
  const t = useTranslations('headline');
  const { format } = useBoard();
  const cell = cellOf(rows[0], 'calls-per-day');
  if (!answer || !cell || cell.value === null) return null;
  return (
    <p className={classes.aside}>
      {t.rich('perDay', {
        n: () => (
          <Figure place="aside" metric="calls-per-day" cell={cell} answer={answer}>
            {format.average(cell.value)}
          </Figure>
        ),
      })}
    </p>
  );
}
