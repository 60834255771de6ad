import { closeSync, openSync, writeSync } from 'node:fs';

const rowsAtATime = 100_000;
/** All eight-digit numbers, in an order that is none: this has no divisor in common with them. */
const step = 61_803_399;
const all = 100_000_000;

/** Writes a list of numbers that nobody has (+999), none twice, spread over regions `XX-0`, `XX-1` and so on. */
export function writeList(path: string, numbers: number, zones: readonly string[]): void {
  const file = openSync(path, 'w');
  writeSync(file, 'number,region\n');
  for (let first = 0; first < numbers; first += rowsAtATime) {
    const rows: string[] = [];
    for (let row = first; row < Math.min(first + rowsAtATime, numbers); row += 1)
      rows.push(`+999${String((row * step) % all).padStart(8, '0')},XX-${row % zones.length}`);
    writeSync(file, `${rows.join('\n')}\n`);
  }
  closeSync(file);
}
