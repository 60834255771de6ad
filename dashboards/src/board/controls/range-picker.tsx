import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { presets, type Range } from '../state/range';
import classes from './controls.module.css';
import { CustomDates } from './custom-dates';
import segments from './segments.module.css';

/** Chooses the days shown. */
export function RangePicker() {
  const t = useTranslations('range');
  const { campaign, state, change, span, today, format } = useBoard();
  const choose = (kind: string) => change((now) => ({ ...now, range: rangeOf(kind) }));
  const rangeOf = (kind: string): Range => {
    const preset = presets.find((each) => each === kind);
    return preset ? { kind: preset } : { kind: 'custom', from: span.from ?? campaign.startsOn, to: span.to ?? today };
  };
  return (
    <div className={classes.range}>
      <SegmentedControl
        size="sm"
        classNames={segments}
        aria-label={t('label')}
        data={[...presets, 'custom' as const].map((kind) => ({ value: kind, label: t(kind) }))}
        value={state.range.kind}
        onChange={choose}
        transitionDuration={0}
      />
      {state.range.kind === 'custom' ? (
        <CustomDates range={state.range} />
      ) : (
        <span className={classes.span} data-testid="span">
          {span.from && span.to ? format.span(span.from, span.to) : t('allDays')}
        </span>
      )}
    </div>
  );
}
