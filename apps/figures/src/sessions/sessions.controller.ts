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
  roles,
  sessionCookie,
} from '#platform';
import { type Session, type SignInRequest, session, signInRequest } from './session.schema.js';
import { SignIn, sessionLength } from './sign-in.js';

/** Out of reach of scripts, and not sent along by other sites. */
const cookie = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly signIn: SignIn) {}

  @Limit({ requests: 30, seconds: 300, by: 'address' })
  @AllowAnybody()
  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Exchanges the one-time token of a sign-in link for a session cookie',
  })
  @Answers(201, 'Signed in; the cookie carries the session.', session)
  @Problems(400, 401, 503)
  async open(
    @Body({ schema: signInRequest }) { token }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const opened = await this.signIn.open(token);
    const secure = request.protocol === 'https';
    reply.setCookie(sessionCookie, opened.token, { ...cookie, secure, maxAge: sessionLength });
    return opened.session;
  }

  @OpenTo(...roles)
  @Get('current')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and until when' })
  @Answers(200, 'Somebody is signed in.', session)
  current(@CurrentUser() { role, claims }: Identity): Session {
    return { role, expiresAt: new Date(Number(claims.exp) * 1000).toISOString() };
  }

  @AllowAnybody()
  @Delete()
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session of this browser' })
  @AnswersNothing('Signed out, or nobody was signed in.')
  close(@Res({ passthrough: true }) reply: FastifyReply): void {
    reply.clearCookie(sessionCookie, cookie);
  }
}
