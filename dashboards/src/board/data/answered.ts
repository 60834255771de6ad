/** An answer, and what it answers. */
export interface Answered<Answer> {
  /** Of the question, below `/api/v1`. */
  path: string;
  answer: Answer;
}
