import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

interface Options {
  /** Everything that can be pressed, the first one where the keyboard begins. */
  keys: readonly string[];
  /** Where a key of the keyboard leads from one of them; undefined: nowhere. */
  next: (from: string, key: string) => string | undefined;
  /** What pressing one does besides. Not by a finger, which cannot point first. */
  press?: (key: string) => void;
}

/**
 * A picture of many things to press, which takes one stop of the Tab key: within it the arrow keys go from one to
 * the next. What the mouse is at is said beside it; what was pressed, or gone to by keyboard, stays: its numbers can
 * be gone to in their turn.
 */
export function useSpots<Box extends Element>({ keys, next, press }: Options) {
  const box = useRef<Box>(null);
  const [hovered, hover] = useState<string>();
  const [pinned, pin] = useState<string>();
  const stop = pinned !== undefined && keys.includes(pinned) ? pinned : keys[0];
  const go = (event: KeyboardEvent, from: string) => {
    if (event.key === 'Enter' || event.key === ' ') press?.(from);
    const to = next(from, event.key);
    if (to !== undefined) find(box.current, to)?.focus();
    if (to !== undefined || event.key === ' ') event.preventDefault();
  };
  const spot = (key: string) => ({
    'data-spot': key,
    tabIndex: key === stop ? 0 : -1,
    onFocus: () => {
      pin(key);
      hover(undefined);
    },
    onMouseEnter: () => hover(key),
    onKeyDown: (event: KeyboardEvent) => go(event, key),
    onClick: ({ nativeEvent }: MouseEvent) => {
      pin(key);
      if (!(nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch')) press?.(key);
    },
  });
  return { box, pointed: hovered ?? pinned, pin, leave: () => hover(undefined), spot };
}

function find(box: Element | null, key: string): SVGElement | undefined {
  return box?.querySelector<SVGElement>(`[data-spot="${CSS.escape(key)}"]`) ?? undefined;
}
