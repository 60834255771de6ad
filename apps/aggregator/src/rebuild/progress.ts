/** How far a rebuild has come. */
export interface Progress {
  /** First events are read, then calls are counted. */
  readonly step: 'events' | 'calls';
  readonly done: number;
  readonly total: number;
  /** What an earlier run had done of it already. */
  readonly resumedAt: number;
}

export type Report = (progress: Progress) => void;
