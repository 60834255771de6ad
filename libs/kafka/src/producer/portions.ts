/** Caps of one portion. */
export interface PortionCaps {
  readonly maxItems: number;
  readonly maxBytes: number;
}

/** Divides items into portions within the caps, keeping their order; an item that is larger is a portion of its own. */
export function inPortions<T extends { readonly bytes: number }>(
  items: readonly T[],
  { maxItems, maxBytes }: PortionCaps,
): T[][] {
  const portions: T[][] = [];
  let room = { items: 0, bytes: 0 };
  for (const item of items) {
    if (room.items < 1 || room.bytes < item.bytes) {
      portions.push([]);
      room = { items: maxItems, bytes: maxBytes };
    }
    portions.at(-1)?.push(item);
    room = { items: room.items - 1, bytes: room.bytes - item.bytes };
  }
  return portions;
}
