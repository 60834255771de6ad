/** Where figures are read from. */
export interface Source {
  readonly table: 'calls';
  /** Whether rows are still to be merged by version when they are read. */
  readonly final: boolean;
}

/** The one place that decides which table serves a question. */
export function sourceOf(): Source {
  return { table: 'calls', final: true };
}
