import { PointTooltip } from './point-tooltip';
import type { Unit } from './running';
import { useDayName } from './use-day-name';

interface Props {
  day: string;
  /** What begins with that day. Default: the day. */
  unit?: Unit;
  lines: readonly { label: string; value: string }[];
}

/** What a chart says about the day that is pointed at. */
export function DayTooltip({ day, unit, lines }: Props) {
  const nameOf = useDayName(unit);
  return <PointTooltip head={nameOf(day)} lines={lines} />;
}
