import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnybody, CurrentUser, type Identity, roles, sessionCookie } from '#platform';
import { Answers, OpenTo, Problems } from '../openapi/decorators.js';
import { type Session, type SignInRequest, session, signInRequest } from './session.schema.js';
import { SignIn, sessionLength } from './sign-in.js';

/** Out of reach of scripts, and not sent along by other sites. */
const cookie = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly signIn: SignIn) {}

  @AllowAnybody()
  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Exchanges the one-time token of a sign-in link for a session cookie',
  })
  @Answers(201, session)
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
  @Answers(200, session)
  current(@CurrentUser() { role, claims }: Identity): Session {
    return { role, expiresAt: new Date(Number(claims.exp) * 1000).toISOString() };
  }

  @AllowAnybody()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session of this browser' })
  @ApiNoContentResponse({ description: 'Signed out, or nobody was signed in.' })
  close(@Res({ passthrough: true }) reply: FastifyReply): void {
    reply.clearCookie(sessionCookie, cookie);
  }
}
