import { Controller, Header, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Observable, takeUntil } from 'rxjs';
import { CurrentUser, type Identity, OpenSessions, OpenTo, Problems } from '#platform';
import { AnyQuestion } from '../figures/any-question.js';
import { readQuestions, type SeveralQuestions, severalQuestions } from '../figures/several-questions.js';
import { endOfLeave } from '../sessions/end-of-leave.js';
import type { LiveEvent } from './live.schema.js';
import { LiveFigures } from './live-figures.js';

@ApiTags('figures')
@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveFigures,
    private readonly question: AnyQuestion,
    private readonly sessions: OpenSessions,
  ) {}

  @OpenTo('organizer', 'press')
  @Sse('figures/live')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'watchFigures',
    summary: 'Answers questions, and again whenever an answer changes',
    description:
      'Server-sent events. `figures`: `{ask, answer}`, the whole answer to one of the questions; all of them at the ' +
      'beginning. `extent`: `{asOf, completeThrough, deadLetters}`, how far all of the answers go by now, but the ' +
      'funnel: it is counted anew at its own pace, and says itself how far it goes. `unavailable`: the figures cannot be read just now, and the last ones may be old.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 404, 503)
  watch(
    @Query({ schema: severalQuestions }) questions: SeveralQuestions,
    @CurrentUser() { role, claims }: Identity,
  ): Observable<LiveEvent> {
    const asked = new Map(readQuestions(questions));
    for (const question of asked.values()) this.question.check(question, role);
    return this.live.watch(asked, role).pipe(takeUntil(endOfLeave(claims, this.sessions)));
  }
}
