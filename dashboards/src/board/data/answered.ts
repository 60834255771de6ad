import type { FiguresAnswer } from '../../api/types';

/** An answer, and what it answers. */
export interface Answered {
  /** Of the question, below `/api/v1`. */
  path: string;
  answer: FiguresAnswer;
}
