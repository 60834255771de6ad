import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import type { Day } from '../state/days';
import classes from './controls.module.css';
import { DateField } from './date-field';

const earliest = '2000-01-01';

/** The first and last day of a range of one's own. */
export function CustomDates({ range: { from, to } }: { range: { from: Day; to: Day } }) {
  const t = useTranslations('range');
  const { change, today } = useBoard();
  const choose = (days: { from: Day; to: Day }) => change((now) => ({ ...now, range: { kind: 'custom', ...days } }));
  return (
    <div className={classes.dates}>
      <DateField
        label={t('from')}
        name="from"
        value={from}
        min={earliest}
        max={to}
        choose={(day) => choose({ from: day, to })}
      />
      <DateField
        label={t('to')}
        name="to"
        value={to}
        min={from}
        max={today}
        choose={(day) => choose({ from, to: day })}
      />
    </div>
  );
}
