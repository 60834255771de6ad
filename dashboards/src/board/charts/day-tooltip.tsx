import { useBoard } from '../board-context';
import { PointTooltip } from './point-tooltip';

interface Props {
  day: string;
  lines: readonly { label: string; value: string }[];
}

/** What a chart says about the day that is pointed at. */
export function DayTooltip({ day, lines }: Props) {
  const { format } = useBoard();
  return <PointTooltip head={format.longDay(day)} lines={lines} />;
}
