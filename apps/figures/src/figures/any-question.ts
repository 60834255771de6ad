import { Injectable } from '@nestjs/common';
import type { Role } from '#platform';
import type { FunnelAnswer } from '../funnel/funnel.schema.js';
import { funnelTable } from '../funnel/funnel-table.js';
import { SharedFunnel } from '../funnel/shared-funnel.js';
import { Activity } from '../volunteers/activity.js';
import type { ActivityAnswer } from '../volunteers/activity.schema.js';
import { activityTables } from '../volunteers/activity-tables.js';
import type { FiguresAnswer } from './answer.schema.js';
import { AnswerQuestion } from './answer-question.js';
import type { Question } from './several-questions.js';
import type { Tabled } from './tabled.js';

/** To whichever question. */
export type AnyAnswer = FiguresAnswer | ActivityAnswer | FunnelAnswer;

/** Answers whatever a board asks. */
@Injectable()
export class AnyQuestion {
  constructor(
    private readonly figures: AnswerQuestion,
    private readonly activity: Activity,
    private readonly funnel: SharedFunnel,
  ) {}

  /** @throws Problem 400, 403 or 404 */
  check({ path, asked }: Question, role: Role): void {
    switch (path) {
      case '/figures':
        this.figures.check(asked, role);
        break;
      case '/volunteers/activity':
        this.activity.check(asked, role);
        break;
      case '/funnel':
        this.funnel.check(asked, role);
        break;
    }
  }

  /** Whether it may be answered anew for who only looks on: what costs much rests in between. */
  isDue({ path, asked }: Question): boolean {
    return path !== '/funnel' || this.funnel.isDue(asked);
  }

  /**
   * @param notBefore what was stored by then is in the answer, by the clock of `performance.now()`; default: all there
   *   is, or what was there before the rest of what is not due
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer({ path, asked }: Question, role: Role, notBefore?: number): Promise<AnyAnswer> {
    switch (path) {
      case '/figures':
        return (await this.figures.answer(asked, role, notBefore)).answer;
      case '/volunteers/activity':
        return (await this.activity.answer(asked, role, notBefore)).answer;
      case '/funnel':
        return await this.funnel.answer(asked, role, notBefore);
    }
  }

  /** The answer as tables to take away. */
  async tables({ path, asked }: Question, role: Role): Promise<Tabled[]> {
    switch (path) {
      case '/figures':
        return [await this.figures.answer(asked, role)];
      case '/volunteers/activity':
        return activityTables(await this.activity.answer(asked, role));
      case '/funnel':
        return [funnelTable(await this.funnel.answer(asked, role, performance.now()))];
    }
  }
}
