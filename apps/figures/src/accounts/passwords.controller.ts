import { Body, Controller, Header, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AllowAnybody,
  Answers,
  badRequest,
  CurrentUser,
  type Identity,
  Limit,
  OpenTo,
  Problem,
  Problems,
  ProblemWhen,
} from '#platform';
import { browserOf } from '../sessions/browser-name.js';
import { CurrentSession } from '../sessions/current-session.js';
import { PasswordSignIn } from '../sessions/password-sign-in.js';
import { type Session, session } from '../sessions/session.schema.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { AccountStore } from './account-store.js';
import {
  type LinkOwner,
  type LinkRequest,
  linkOwner,
  linkRequest,
  type PasswordByLink,
  type PasswordChange,
  passwordByLink,
  passwordChange,
} from './accounts.schema.js';
import { assertValid, PasswordLinks } from './password-links.js';
import { People } from './people.js';
import { Tries } from './tries.js';

@ApiTags('accounts')
@Controller('passwords')
export class PasswordsController {
  constructor(
    private readonly people: People,
    private readonly accounts: AccountStore,
    private readonly links: PasswordLinks,
    private readonly tries: Tries,
    private readonly signIn: PasswordSignIn,
    private readonly cookie: SessionCookie,
    private readonly currently: CurrentSession,
  ) {}

  @AllowAnybody()
  @Limit({ requests: 30, seconds: 300, by: 'address' })
  @Post('link')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getPasswordLink', summary: 'Whose password a link sets; looking does not use it up' })
  @Answers(200, 'It is good.', linkOwner)
  @Problems(400, 503)
  @ProblemWhen(401, 'The link is no good, or no longer.')
  async owner(@Body({ schema: linkRequest }) { token }: LinkRequest): Promise<LinkOwner> {
    const { name, role } = await this.links.accountOf(token);
    return { name, role };
  }

  @AllowAnybody()
  @Limit({ requests: 30, seconds: 300, by: 'address' })
  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'setPassword',
    summary: 'Sets a password by a link, which is used up; ends the sessions there were. Signs nobody in.',
  })
  @Answers(200, 'Sign in with it now.', linkOwner)
  @Problems(400, 503)
  @ProblemWhen(401, 'The link is no good, or no longer.')
  async set(@Body({ schema: passwordByLink }) { token, password }: PasswordByLink): Promise<LinkOwner> {
    const { name, role, link } = await this.links.accountOf(token);
    await this.people.setPassword(name, password, 'password-set', (now) => assertValid(now, link?.id));
    this.tries.forgive(name);
    return { name, role };
  }

  @OpenTo('organizer', 'press', 'partner', 'admin')
  @Limit({ requests: 30, seconds: 300, by: 'person' })
  @Put('mine')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Changes one’s password; ends all of one’s sessions, and opens a new one here',
  })
  @Answers(200, 'Changed; the cookie carries the new session.', session)
  @Problems(400, 404, 503)
  @ProblemWhen(429, 'There have been too many wrong passwords: wait for `Retry-After` seconds.')
  async change(
    @Body({ schema: passwordChange }) { current, password }: PasswordChange,
    @CurrentUser() { subject: name }: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const before = await this.accounts.find(name);
    if (!before) throw noPassword;
    if (!(await this.signIn.check(name, current, request.ip)))
      throw badRequest([{ field: 'current', message: 'is not the password' }]);
    await this.people.setPassword(name, password, 'password-changed', () => undefined);
    const opened = await this.signIn.open({ name, password }, { address: request.ip, browser: browserOf(request) });
    await this.cookie.give(request, reply, opened);
    return await this.currently.opened(opened);
  }
}

const noPassword = new Problem({
  status: 404,
  title: 'No account',
  detail: 'This session was opened by a link, and has no password.',
});
