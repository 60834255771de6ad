import { Injectable } from '@nestjs/common';
import type { Role } from '#platform';
import { Activity } from '../volunteers/activity.js';
import type { ActivityAnswer } from '../volunteers/activity.schema.js';
import { activityTables } from '../volunteers/activity-tables.js';
import type { FiguresAnswer } from './answer.schema.js';
import { AnswerQuestion } from './answer-question.js';
import { isAboutActivity, type Question } from './several-questions.js';
import type { Tabled } from './tabled.js';

/** Answers whatever a board asks. */
@Injectable()
export class AnyQuestion {
  constructor(
    private readonly figures: AnswerQuestion,
    private readonly activity: Activity,
  ) {}

  /** @throws Problem 400, 403 or 404 */
  check(asked: Question, role: Role): void {
    if (isAboutActivity(asked)) this.activity.check(asked, role);
    else this.figures.check(asked, role);
  }

  /**
   * @param notBefore what was stored by then is in the answer, by the clock of `performance.now()`
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(asked: Question, role: Role, notBefore: number): Promise<FiguresAnswer | ActivityAnswer> {
    const { answer } = isAboutActivity(asked)
      ? await this.activity.answer(asked, role, notBefore)
      : await this.figures.answer(asked, role, notBefore);
    return answer;
  }

  /** The answer as tables to take away. */
  async tables(asked: Question, role: Role): Promise<Tabled[]> {
    if (isAboutActivity(asked)) return activityTables(await this.activity.answer(asked, role));
    return [await this.figures.answer(asked, role)];
  }
}
