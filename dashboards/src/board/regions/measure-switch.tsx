import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import segments from '../controls/segments.module.css';
import { initialState, mapMeasures } from '../state/state';

/** Chooses what the colours of the map stand for. */
export function MeasureSwitch() {
  const t = useTranslations('region');
  const { state, change } = useBoard();
  const labels = { dials: t('byDials'), 'positive-conversation-rate': t('byRate') };
  const choose = (chosen: string) =>
    change((now) => ({ ...now, map: mapMeasures.find((measure) => measure === chosen) ?? initialState.map }));
  return (
    <SegmentedControl
      size="xs"
      classNames={segments}
      aria-label={t('map')}
      data={mapMeasures.map((measure) => ({ value: measure, label: labels[measure] }))}
      value={state.map}
      onChange={choose}
      transitionDuration={0}
    />
  );
}
