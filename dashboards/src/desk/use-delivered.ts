import { useEffect, useState } from 'react';
import { useDesk } from './desk-context';

/** Figures follow a report by less than a second; asked a little later they have it. */
const afterReportMs = 1_500;

/** How many reports the server has; changes when the figures have them too. */
export function useDelivered(): number {
  const { letters } = useDesk();
  const delivered = letters.filter(({ state }) => state === 'delivered').length;
  const [counted, setCounted] = useState(delivered);
  useEffect(() => {
    const timer = setTimeout(() => setCounted(delivered), afterReportMs);
    return () => clearTimeout(timer);
  }, [delivered]);
  return counted;
}
