import { useEffect, useState } from 'react';
import { type Day, dayAt } from './state/days';

const lookEveryMs = 5_000;

/**
 * The current day in a zone, by the server's clock: one in a browser may be wrong.
 * @param serverTime the server's clock when it sent the page
 */
export function useToday(serverTime: number, timeZone: string): Day {
  const [ahead] = useState(() => serverTime - Date.now());
  const [, look] = useState<Day>();
  useEffect(() => {
    // The same day again changes nothing, and nothing is drawn.
    const timer = setInterval(() => look(dayAt(Date.now() + ahead, timeZone)), lookEveryMs);
    return () => clearInterval(timer);
  }, [ahead, timeZone]);
  return dayAt(Date.now() + ahead, timeZone);
}
