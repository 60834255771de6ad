import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { letterId } from './letter-id.js';
import { LetterStore } from './letter-store.js';
import {
  type Letter,
  type LettersAnswer,
  type LettersQuery,
  letter,
  lettersAnswer,
  lettersQuery,
  type ReplayRequest,
  replayRequest,
  type WaiveRequest,
  type WholeLetter,
  waiveRequest,
  wholeLetter,
} from './letters.schema.js';
import { printable } from './printable.js';
import { ResolveLetter } from './resolve-letter.js';

@ApiTags('dead letters')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly store: LetterStore,
    private readonly resolve: ResolveLetter,
  ) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getDeadLetters', summary: 'Records that could not be counted, newest first' })
  @Answers(200, 'A page of the list.', lettersAnswer)
  @Problems(400, 503)
  async list(@Query({ schema: lettersQuery }) query: LettersQuery): Promise<LettersAnswer> {
    return await this.store.list(query);
  }

  @OpenTo('organizer')
  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getDeadLetter', summary: 'One of them, with its record' })
  @Answers(200, 'The dead letter.', wholeLetter)
  @Problems(400, 404, 503)
  async show(@Param('id', { schema: letterId }) id: string): Promise<WholeLetter> {
    const { letter, key, value } = await this.store.require(id);
    return { ...letter, key: printable(key), value: printable(value) };
  }

  @OpenTo('organizer')
  @Post(':id/replay')
  @ApiOperation({
    operationId: 'replayDeadLetter',
    summary: 'Publish the record again as it came, if it can be counted now',
  })
  @Answers(200, 'Published, and durable.', letter)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It cannot be counted yet, or there is no record, or it was dealt with before.')
  async replay(
    @Param('id', { schema: letterId }) id: string,
    @Body({ schema: replayRequest }) request: ReplayRequest,
    @CurrentUser() user: Identity,
  ): Promise<Letter> {
    return await this.resolve.replay(id, request, user);
  }

  @OpenTo('organizer')
  @Post(':id/waive')
  @ApiOperation({ operationId: 'waiveDeadLetter', summary: 'Leave the record out of the figures for good' })
  @Answers(200, 'Noted.', letter)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It was dealt with before.')
  async waive(
    @Param('id', { schema: letterId }) id: string,
    @Body({ schema: waiveRequest }) request: WaiveRequest,
    @CurrentUser() user: Identity,
  ): Promise<Letter> {
    return await this.resolve.waive(id, request, user);
  }
}
