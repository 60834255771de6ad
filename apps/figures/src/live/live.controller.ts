import { Controller, Header, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Observable, takeUntil, timer } from 'rxjs';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { badRequest, CurrentUser, type FieldError, type Identity, OpenTo, Problems } from '#platform';
import { AnswerQuestion } from '../figures/answer-question.js';
import { type LiveEvent, type LiveParameters, liveParameters } from './live.schema.js';
import { LiveFigures } from './live-figures.js';

@ApiTags('figures')
@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveFigures,
    private readonly question: AnswerQuestion,
  ) {}

  @OpenTo('organizer', 'press')
  @Sse('figures/live')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'watchFigures',
    summary: 'Answers questions, and again whenever an answer changes',
    description:
      'Server-sent events. `figures`: `{ask, answer}`, the whole answer to one of the questions; all of them at the ' +
      'beginning. `extent`: `{asOf, completeThrough, deadLetters}`, how far all of the answers go by now. ' +
      '`unavailable`: the figures cannot be read just now, and the last ones may be old.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 404, 503)
  watch(
    @Query({ schema: liveParameters }) { ask }: LiveParameters,
    @CurrentUser() { role, claims }: Identity,
  ): Observable<LiveEvent> {
    const asked = new Map([ask].flat().map((each, index) => [each, this.read(each, index, role)]));
    return this.live.watch(asked, role).pipe(takeUntil(timer(millisecondsLeft(claims))));
  }

  /** @throws Problem 400, 403, 404 */
  private read(ask: string, index: number, role: Identity['role']): FiguresParameters {
    const given = new URLSearchParams(ask);
    const names = [...new Set(given.keys())];
    const values = names.map((name) => [name, given.getAll(name).length > 1 ? given.getAll(name) : given.get(name)]);
    const { data, error } = figuresParameters.safeParse(Object.fromEntries(values));
    if (error) throw badRequest(error.issues.map(({ path, message }) => fault(index, String(path[0]), message)));
    this.question.check(data, role);
    return data;
  }
}

/** Nobody looks on for longer than he may. Timers hold 31 bits: 25 days. */
const millisecondsLeft = ({ exp = 0 }: Identity['claims']) =>
  Math.max(0, Math.min(exp * 1_000 - Date.now(), 2 ** 31 - 1));

const fault = (index: number, field: string, message: string): FieldError => ({
  field: `ask[${index}].${field}`,
  message,
});
