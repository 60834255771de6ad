import { RejectedByStore } from '#clickhouse';

export interface Refused<T> {
  readonly item: T;
  readonly message: string;
}

/**
 * Inserts all items that the store takes. If it refuses a batch because of its content, the batch is halved
 * until the items at fault stand alone: the others are not held up by them.
 *
 * @returns the items that are refused
 * @throws whatever `insert` throws but RejectedByStore; what was inserted by then may be inserted again
 */
export async function insertBisecting<T>(
  items: readonly T[],
  insert: (items: readonly T[]) => Promise<void>,
): Promise<Refused<T>[]> {
  const [first] = items;
  if (first === undefined) return [];
  try {
    await insert(items);
    return [];
  } catch (error) {
    if (!(error instanceof RejectedByStore)) throw error;
    if (items.length === 1) return [{ item: first, message: error.message }];
  }
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await insertBisecting(items.slice(0, middle), insert)),
    ...(await insertBisecting(items.slice(middle), insert)),
  ];
}
