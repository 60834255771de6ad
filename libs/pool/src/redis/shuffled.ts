import { randomFillSync } from 'node:crypto';

/** The same numbers in another order, each as likely as any (Fisher and Yates). */
export function shuffled(numbers: Uint32Array): Uint32Array {
  const result = Uint32Array.from(numbers);
  const words = randomFillSync(new Uint32Array(result.length));
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(((words[last] as number) / 2 ** 32) * (last + 1));
    const kept = result[last] as number;
    result[last] = result[other] as number;
    result[other] = kept;
  }
  return result;
}
