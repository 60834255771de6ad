import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

interface Options {
  /** Everything that can be pressed, the first one where the keyboard begins. */
  keys: readonly string[];
  /** Where a key of the keyboard leads from one of them; undefined: nowhere. */
  next: (from: string, key: string) => string | undefined;
  /** What pressing one does. A finger, which cannot point first, only points. */
  press: (key: string) => void;
}

/**
 * A picture of many things to press, which takes one stop of the Tab key: within it the arrow keys go from one to
 * the next. What is pointed at, by mouse, finger or keyboard, is said beside it.
 */
export function useSpots<Box extends Element>({ keys, next, press }: Options) {
  const box = useRef<Box>(null);
  const [focused, focus] = useState<string>();
  const [pointed, point] = useState<string>();
  const stop = focused !== undefined && keys.includes(focused) ? focused : keys[0];
  const go = (event: KeyboardEvent, from: string) => {
    if (event.key === 'Enter' || event.key === ' ') press(from);
    const to = next(from, event.key);
    if (to !== undefined) find(box.current, to)?.focus();
    if (to !== undefined || event.key === ' ') event.preventDefault();
  };
  const spot = (key: string) => ({
    'data-spot': key,
    tabIndex: key === stop ? 0 : -1,
    onFocus: () => {
      focus(key);
      point(key);
    },
    onMouseEnter: () => point(key),
    onKeyDown: (event: KeyboardEvent) => go(event, key),
    onClick: ({ nativeEvent }: MouseEvent) => {
      if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch') point(key);
      else press(key);
    },
  });
  return { box, pointed, point, spot };
}

function find(box: Element | null, key: string): SVGElement | undefined {
  return box?.querySelector<SVGElement>(`[data-spot="${CSS.escape(key)}"]`) ?? undefined;
}
