import type { Letter, WholeLetter } from '../../dead-letters/letters.schema.js';

const columns = ['ID', 'REASON', 'FIRST SEEN', 'BYTES', 'STATE'];

const cellsOf = ({ id, reason, firstSeen, bytes, resolution }: Letter): string[] => [
  id,
  reason,
  hourOf(firstSeen),
  String(bytes),
  resolution ? `${resolution.action} by ${resolution.by}` : 'outstanding',
];

const hourOf = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;

/** A line for each, under their heads. */
export function tableOf(letters: readonly Letter[]): string {
  const rows = [columns, ...letters.map(cellsOf)];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** One, with all there is to know. */
export function pageOf(letter: WholeLetter): string {
  const { id, reason, detail, firstSeen, resolution, key, value } = letter;
  const lines = [
    ['ID', id],
    ['Reason', reason],
    ...detail.split('; ').map((fault, n) => [n === 0 ? 'Detail' : '', fault]),
    ['First seen', `${hourOf(firstSeen)} UTC, the hour`],
    ['State', stateOf(resolution)],
    ['Key', key.text],
    ['Value', `${value.bytes} bytes${value.truncated ? ', the beginning of which is' : ''}`],
  ];
  return `${lines.map(([name = '', text]) => `${name.padEnd(12)}${text}`).join('\n')}\n\n${value.text}\n`;
}

function stateOf(resolution: Letter['resolution']): string {
  if (!resolution) return 'outstanding';
  const { action, by, at, note } = resolution;
  return `${action} by ${by}, ${hourOf(at)} UTC${note === '' ? '' : `: ${note}`}`;
}
