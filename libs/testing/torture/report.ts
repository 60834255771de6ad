/** What became of the rounds of one fault. */
export interface Result {
  readonly fault: string;
  rounds: number;
  /** Events in the ledger after the last round. */
  events: number;
  lost: number;
  wrong: number;
  /** What was found, a few of each. */
  readonly notes: string[];
}

const head = ['fault', 'rounds', 'events', 'lost', 'wrong'];

/** The results as a table, with what was found below it. */
export function tableOf(results: readonly Result[]): string {
  const rows = [head, ...results.map((r) => [r.fault, r.rounds, r.events, r.lost, r.wrong].map(String))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const notes = results.flatMap(({ fault, notes: found }) => found.map((note) => `${fault}: ${note}`));
  return `${[...lines, ...notes].join('\n')}\n`;
}

/** Whether nothing at all was lost or wrong. */
export const isClean = (results: readonly Result[]) => results.every(({ lost, wrong }) => lost === 0 && wrong === 0);
