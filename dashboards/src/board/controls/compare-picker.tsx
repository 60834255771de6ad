import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { comparedSpan, comparisons } from '../state/compare';
import classes from './controls.module.css';
import { DateField } from './date-field';

const earliest = '2000-01-01';

/** Chooses the days to compare with; there is nothing to choose where the days shown have no length. */
export function ComparePicker() {
  const t = useTranslations('compare');
  const { state, change, span, today } = useBoard();
  const before = comparedSpan(span, { kind: 'before' });
  if (!before) return null;
  const { compare } = state;
  const choose = (value: string) => {
    const kind = comparisons.find((each) => each === value);
    change((now) => ({ ...now, compare: kind ? { kind } : { kind: 'custom', from: before.from } }));
  };
  return (
    <div className={classes.compare}>
      <label className={classes.date}>
        {t('label')}
        <select
          className={classes.select}
          name="compare"
          value={compare.kind}
          onChange={({ currentTarget: { value } }) => choose(value)}
        >
          {[...comparisons, 'custom' as const].map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </label>
      {compare.kind === 'custom' && (
        <DateField
          label={t('from')}
          name="compare-from"
          value={compare.from}
          min={earliest}
          max={today}
          choose={(from) => change((now) => ({ ...now, compare: { kind: 'custom', from } }))}
        />
      )}
    </div>
  );
}
