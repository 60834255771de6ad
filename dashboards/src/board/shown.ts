import type { Problem } from '../api/problem';
import type { FiguresAnswer } from '../api/types';

/** What a panel shows: figures, or whatever else comes with its definitions and says how far it goes. */
export interface Shown {
  /** Where it is answered, below `/api/v1`; null: there is nothing to ask. */
  path: string | null;
  /** Absent while the first one is on its way, and where there is none. */
  answer: Pick<FiguresAnswer, 'asOf' | 'completeThrough' | 'timeZone' | 'definitions'> | undefined;
  rows: readonly unknown[];
  /** Why there is no newer answer. */
  problem: Problem | undefined;
  /** Whether the answer is still the one to the question before. */
  outdated: boolean;
}
