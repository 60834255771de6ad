import { type Restated, useRestatedWords } from '../../restatements/use-restated-days';
import classes from '../tables/table.module.css';
import { useDayName } from './use-day-name';

interface Props {
  day: string;
  /** If its figure is another one since the last look. */
  change: Restated | undefined;
}

/** The head of a day's row, which says how its figure has changed. */
export function DayHead({ day, change }: Props) {
  const nameOf = useDayName();
  const words = useRestatedWords();
  return (
    <th scope="row">
      {nameOf(day)}
      {change && <small className={classes.changed}>{words.cell(change)}</small>}
    </th>
  );
}
