import type { Answered } from './answer-question.js';

/** Figures as files have them: an answer, whatever it is that tells its rows apart. */
export interface Tabled {
  readonly query: Omit<Answered['query'], 'by' | 'metrics'> & {
    readonly by: readonly string[];
    /** What the catalogue does not define is a plain count. */
    readonly metrics: readonly string[];
  };
  readonly answer: Omit<Answered['answer'], 'rows'> & { readonly rows: readonly TabledRow[] };
}

export type TabledRow = Readonly<Record<string, unknown>>;
