import { useIntersection } from '@mantine/hooks';
import { type PropsWithChildren, useState } from 'react';
import { useWholeBoard } from './print/whole-board';

interface Props {
  /** How tall it will be, in pixels. */
  height: number;
}

/** How far below the window something is that is asked for already, so that nobody sees it come. */
const ahead = '600px 0px';

/**
 * Asks for what is inside only when somebody is about to see it: a board is long, and its first screen need not wait
 * for the rest. What has been seen once stays current.
 */
export function Deferred({ height, children }: PropsWithChildren<Props>) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: ahead });
  const [seen, see] = useState(false);
  const isWhole = useWholeBoard();
  const shown = seen || isWhole || entry?.isIntersecting === true;
  if (shown && !seen) see(true);
  if (!shown) return <div ref={ref} style={{ minHeight: height }} data-deferred="" />;
  return children;
}
