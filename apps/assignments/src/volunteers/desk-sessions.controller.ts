import { Body, Controller, Delete, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AllowAnybody,
  Answers,
  AnswersNothing,
  CurrentUser,
  type Identity,
  Limit,
  OpenTo,
  Problems,
  Tokens,
  volunteerCookie,
} from '#platform';
import { type DeskSession, deskSession, type RecoverRequest, recoverRequest } from './desk-session.schema.js';
import { DeskSessions, sessionSeconds } from './desk-sessions.js';
import { Join } from './join.js';
import { type JoinRequest, joinRequest } from './join-request.js';
import { volunteerOf } from './volunteer.js';

/** Out of reach of scripts, and not sent along by other sites. */
const cookie = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** The same as `POST /v1/volunteers`, for a browser: it never sees the token, which is kept in a cookie. */
@ApiTags('volunteers')
@Controller('volunteers')
export class DeskSessionsController {
  constructor(
    private readonly sessions: DeskSessions,
    private readonly join: Join,
    private readonly tokens: Tokens,
  ) {}

  @Limit({ requests: 30, seconds: 3600, by: 'address' })
  @Post('sessions')
  @AllowAnybody()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Join a campaign with this browser' })
  @Answers(201, 'Joined; the cookie carries the token.', deskSession)
  @Problems(400, 404, 503)
  async create(
    @Body({ schema: joinRequest }) body: JoinRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskSession> {
    const { volunteerToken } = await this.join.join(body);
    const claims = await this.tokens.verify('api', volunteerToken);
    keep(volunteerToken, request, reply);
    return this.sessions.describe(volunteerOf({ role: 'volunteer', subject: String(claims.sub), claims }));
  }

  @Limit({ requests: 10, seconds: 600, by: 'address' })
  @Post('recover')
  @AllowAnybody()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Become the same volunteer in another browser' })
  @Answers(201, 'The cookie carries the token.', deskSession)
  @Problems(400, 404)
  async recover(
    @Body({ schema: recoverRequest }) body: RecoverRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskSession> {
    const volunteer = this.sessions.recover(body);
    keep(await this.sessions.tokenOf(volunteer), request, reply);
    return this.sessions.describe(volunteer);
  }

  @Get('sessions/current')
  @OpenTo('volunteer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The volunteer of this browser' })
  @Answers(200, 'As he described himself.', deskSession)
  current(@CurrentUser() user: Identity): DeskSession {
    return this.sessions.describe(volunteerOf(user));
  }

  @Delete('sessions')
  @AllowAnybody()
  @ApiOperation({ summary: 'Forget the volunteer of this browser' })
  @AnswersNothing('Forgotten, or there was none.')
  forget(@Res({ passthrough: true }) reply: FastifyReply): void {
    reply.clearCookie(volunteerCookie, cookie);
  }
}

function keep(token: string, request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  reply.setCookie(volunteerCookie, token, { ...cookie, secure, maxAge: sessionSeconds });
}
