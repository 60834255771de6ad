import type { Row } from '../../api/types';
import { keyOf } from '../data/cells';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'];
export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/** An hour of a day of the week, as one word: `1-08`. */
export const slotOf = (weekday: string, hour: string) => `${weekday}-${hour}`;

/** Every hour of the week, Monday's first. */
export const slots = weekdays.flatMap((weekday) => hoursOfDay.map((hour) => slotOf(weekday, hour)));

/** What is counted in each hour; apart from it, the calls of which only the day is known. */
export function bySlot(rows: readonly Row[]): { known: Map<string, Row>; unknown: Row[] } {
  const unknown = rows.filter((row) => keyOf(row, 'hour') === 'unknown');
  const known = rows.filter((row) => keyOf(row, 'hour') !== 'unknown');
  return {
    known: new Map(known.map((row) => [slotOf(keyOf(row, 'weekday'), keyOf(row, 'hour')), row])),
    unknown,
  };
}

/** Where an arrow key leads in a week whose days lie beside each other, or whose hours do. */
export function alongWeek(hoursAcross: boolean) {
  const steps: Readonly<Record<string, readonly [days: number, hours: number]>> = hoursAcross
    ? { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }
    : { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  return (from: string, key: string): string | undefined => {
    const [days = 0, hours = 0] = steps[key] ?? [];
    if (days === 0 && hours === 0) return undefined;
    const [weekday = '', hour = ''] = from.split('-');
    const nextDay = weekdays[weekdays.indexOf(weekday) + days];
    const nextHour = hoursOfDay[hoursOfDay.indexOf(hour) + hours];
    return nextDay && nextHour ? slotOf(nextDay, nextHour) : from;
  };
}
