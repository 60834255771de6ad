import { RejectedByStore } from '#clickhouse';
import { RetriableError } from '#platform';

export interface Refused<T> {
  readonly item: T;
  readonly message: string;
}

/** More than these in one batch, and it is the table that is wrong, not the rows. */
const mostRefused = 100;

/**
 * Inserts all items that the store takes. If it refuses a batch because of its content, the batch is halved
 * until the items at fault stand alone: the others are not held up by them.
 *
 * @returns the items that are refused
 * @throws RetriableError if the store refuses so many that a person must look
 * @throws whatever `insert` throws but RejectedByStore; what was inserted by then may be inserted again
 */
export async function insertBisecting<T>(
  items: readonly T[],
  insert: (items: readonly T[]) => Promise<void>,
): Promise<Refused<T>[]> {
  const refused: Refused<T>[] = [];
  const waiting = [items];
  for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
    const [first] = some;
    if (first === undefined) continue;
    try {
      await insert(some);
    } catch (error) {
      if (!(error instanceof RejectedByStore)) throw error;
      const middle = Math.ceil(some.length / 2);
      if (some.length > 1) waiting.push(some.slice(middle), some.slice(0, middle));
      else refused.push({ item: first, message: error.message });
      if (refused.length > mostRefused)
        throw new RetriableError(`more than ${mostRefused} rows of a batch are refused`, { cause: error });
    }
  }
  return refused;
}
