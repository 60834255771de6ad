import { Body, Controller, Delete, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AllowAnybody,
  Answers,
  AnswersNothing,
  CurrentUser,
  type Identity,
  InvalidToken,
  Limit,
  OpenTo,
  Problems,
  ProblemWhen,
  roles,
  sessionCookie,
  Tokens,
} from '#platform';
import { Audit } from '../audit/audit.js';
import { browserOf } from './browser-name.js';
import { CurrentSession } from './current-session.js';
import { LinkSignIn } from './link-sign-in.js';
import { PasswordSignIn } from './password-sign-in.js';
import {
  type PasswordSignInRequest,
  passwordSignInRequest,
  type Session,
  type SignInRequest,
  session,
  signInRequest,
} from './session.schema.js';
import { SessionCookie } from './session-cookie.js';
import { SessionStore } from './session-store.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly byLink: LinkSignIn,
    private readonly byPassword: PasswordSignIn,
    private readonly cookie: SessionCookie,
    private readonly currently: CurrentSession,
    private readonly sessions: SessionStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

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
    const opened = await this.byLink.open(token, browserOf(request));
    await this.cookie.give(request, reply, opened);
    return await this.currently.opened(opened);
  }

  @Limit({ requests: 30, seconds: 300, by: 'address' })
  @AllowAnybody()
  @Post('password')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'signInWithPassword',
    summary: 'Opens a session with the name and password of an account',
    description:
      'Wrong names and wrong passwords are answered alike. After five failures in a row an account has to wait, and ' +
      'after twenty an address; longer each time: `Retry-After` says how many seconds.',
  })
  @Answers(201, 'Signed in; the cookie carries the session.', session)
  @Problems(400, 503)
  @ProblemWhen(401, 'The name or the password is wrong.')
  async openWithPassword(
    @Body({ schema: passwordSignInRequest }) given: PasswordSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const opened = await this.byPassword.open(given, { address: request.ip, browser: browserOf(request) });
    await this.cookie.give(request, reply, opened);
    return await this.currently.opened(opened);
  }

  @OpenTo(...roles)
  @Get('current')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and until when' })
  @Answers(200, 'Somebody is signed in.', session)
  @Problems(503)
  async current(@CurrentUser() user: Identity): Promise<Session> {
    return await this.currently.of(user);
  }

  @AllowAnybody()
  @Delete()
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Ends the session of this browser',
    description: 'Its token is worth nothing from then on, at every service: after two seconds at the latest.',
  })
  @AnswersNothing('Signed out, or nobody was signed in.')
  @Problems(403, 503)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const ended = await this.sessionIn(request.cookies[sessionCookie]);
    if (ended) await this.sessions.end(ended.sid, [this.audit.row({ who: ended.sub, action: 'signed-out' })]);
    this.cookie.take(reply);
  }

  private async sessionIn(token: string | undefined): Promise<{ sid: string; sub: string } | undefined> {
    if (token === undefined) return undefined;
    try {
      const { sid, sub } = await this.tokens.verify('api', token);
      if (sid === undefined || sub === undefined || !(await this.sessions.isOpen(sid))) return undefined;
      return { sid, sub };
    } catch (error) {
      // A token that is worth nothing has no session to end.
      if (error instanceof InvalidToken) return undefined;
      throw error;
    }
  }
}
