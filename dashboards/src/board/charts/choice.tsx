import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import segments from '../controls/segments.module.css';
import { type ChoiceName, choices } from '../state/choices';
import { choose } from '../state/state';

/** Chooses what a chart or card shows; the words are in the messages, by the names of the options. */
export function Choice({ name }: { name: ChoiceName }) {
  const t = useTranslations('choice');
  const { state, change } = useBoard();
  return (
    <SegmentedControl
      size="xs"
      classNames={segments}
      aria-label={t(`${name}.label`)}
      data={choices[name].map((option) => ({ value: option, label: t(`${name}.${option}` as 'map.dials') }))}
      value={state.choices[name]}
      onChange={(option) => change((now) => choose(now, name, option))}
      transitionDuration={0}
    />
  );
}
