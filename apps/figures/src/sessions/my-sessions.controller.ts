import { Controller, Delete, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Answers, AnswersNothing, CurrentUser, type Identity, notFound, OpenTo, Problems } from '#platform';
import { EndSessions } from '../accounts/end-sessions.js';
import { Audit } from '../audit/audit.js';
import { type MySessions, mySessions, type SessionState, sessionState } from './session.schema.js';
import { SessionCookie } from './session-cookie.js';
import { SessionStore } from './session-store.js';

@ApiTags('sessions')
@Controller('sessions')
export class MySessionsController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly endAll: EndSessions,
    private readonly cookie: SessionCookie,
    private readonly audit: Audit,
  ) {}

  @OpenTo('organizer', 'press', 'partner', 'admin')
  @Get('mine')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMySessions', summary: 'Where one is signed in' })
  @Answers(200, 'The open sessions, the latest first.', mySessions)
  @Problems(503)
  async list(@CurrentUser() { subject, claims }: Identity): Promise<MySessions> {
    const own = await this.sessions.of(subject);
    return {
      sessions: own.map(({ id, browser, openedAt, lastUsedAt, expiresAt }) => ({
        ...{ id, browser, openedAt, lastUsedAt, expiresAt },
        isThis: id === claims.sid,
      })),
    };
  }

  @OpenTo('organizer', 'press', 'partner', 'admin')
  @Delete('mine/:id')
  @ApiOperation({ operationId: 'endMySession', summary: 'Ends one of one’s sessions' })
  @AnswersNothing('It has ended.')
  @Problems(400, 404, 503)
  async end(@Param('id', { schema: z.uuid() }) id: string, @CurrentUser() { subject }: Identity): Promise<void> {
    const own = await this.sessions.of(subject);
    if (!own.some((each) => each.id === id)) throw notFound('id', 'There is no such session of yours.');
    await this.sessions.end(id, [this.audit.row({ who: subject, action: 'session-ended' })]);
  }

  @OpenTo('organizer', 'press', 'partner', 'admin')
  @Delete('mine')
  @ApiOperation({ operationId: 'endMySessions', summary: 'Ends all of one’s sessions, this one, too' })
  @AnswersNothing('They have ended.')
  @Problems(503)
  async endMine(@CurrentUser() { subject }: Identity, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endAll.of(subject);
    this.cookie.take(reply);
  }

  @OpenTo('service')
  @Get(':id/state')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getSessionState',
    summary: 'Whether a session is open: asked by the other services. Counts as use of the session.',
  })
  @Answers(200, 'As it is now.', sessionState)
  @Problems(400, 503)
  async state(@Param('id', { schema: z.uuid() }) id: string): Promise<SessionState> {
    return { open: await this.sessions.isOpen(id) };
  }
}
