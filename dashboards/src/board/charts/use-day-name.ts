import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import type { Day } from '../state/days';
import { isRunning, type Unit } from './running';

/** How a day, or a week by its Monday, is called where its figure stands; one that goes on is said to. */
export function useDayName(unit: Unit = 'day'): (first: Day) => string {
  const t = useTranslations('running');
  const { format, today } = useBoard();
  return (first) => {
    const name = format.longDay(first);
    return isRunning(first, unit, today) ? t('soFar', { day: name }) : name;
  };
}
