import { Body, Controller, Get, Header, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, CurrentUser, type Identity, Limit, OpenTo, Problems, ProblemWhen } from '#platform';
import { browserOf } from '../sessions/browser-name.js';
import { CurrentSession } from '../sessions/current-session.js';
import { PasswordSignIn } from '../sessions/password-sign-in.js';
import { type Session, session } from '../sessions/session.schema.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { accountName } from './account-name.js';
import type { Named } from './account-store.js';
import {
  type FirstAccount,
  firstAccount,
  type Invitation,
  invitation,
  type People as PeopleAnswer,
  type Person,
  type PersonWithLink,
  people,
  person,
  personWithLink,
  type RoleChange,
  roleChange,
} from './accounts.schema.js';
import { PasswordLinks } from './password-links.js';
import { People } from './people.js';

const byName = { schema: accountName };

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly people: People,
    private readonly links: PasswordLinks,
    private readonly signIn: PasswordSignIn,
    private readonly cookie: SessionCookie,
    private readonly currently: CurrentSession,
  ) {}

  @OpenTo('admin')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getPeople', summary: 'Who has an account, in which role' })
  @Answers(200, 'All of them.', people)
  @Problems(503)
  async list(): Promise<PeopleAnswer> {
    return { people: (await this.people.list()).map(personOf) };
  }

  @OpenTo('admin')
  @Post()
  @ApiOperation({ operationId: 'invite', summary: 'Makes an account, and a link by which its owner sets a password' })
  @Answers(201, 'Hand the link over yourself: it is shown once, and sent to nobody.', personWithLink)
  @Problems(400, 503)
  @ProblemWhen(409, 'There is an account of this name.')
  async invite(
    @Body({ schema: invitation }) asked: Invitation,
    @CurrentUser() { subject }: Identity,
  ): Promise<PersonWithLink> {
    return await this.withLink(await this.people.invite(asked, subject));
  }

  @OpenTo('admin')
  @Limit({ requests: 30, seconds: 300, by: 'address' })
  @Post('first')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'makeFirstAccount',
    summary: 'Makes the account of the first admin, and signs in with it',
  })
  @Answers(201, 'Signed in with it; the cookie carries the session.', session)
  @Problems(400, 503)
  @ProblemWhen(409, 'Somebody has an account already.')
  async makeFirst(
    @Body({ schema: firstAccount }) asked: FirstAccount,
    @CurrentUser() { subject }: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { name } = await this.people.makeFirst(asked, subject);
    const from = { address: request.ip, browser: browserOf(request) };
    const opened = await this.signIn.open({ name, password: asked.password }, from);
    await this.cookie.give(request, reply, opened);
    return await this.currently.opened(opened);
  }

  @OpenTo('admin')
  @Put(':name/role')
  @ApiOperation({ operationId: 'giveRole', summary: 'Gives an account another role, and ends its sessions' })
  @Answers(200, 'Changed.', person)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It is the last admin.')
  async giveRole(
    @Param('name', byName) name: string,
    @Body({ schema: roleChange }) { role }: RoleChange,
    @CurrentUser() { subject }: Identity,
  ): Promise<Person> {
    return personOf(await this.people.giveRole(name, role, subject));
  }

  @OpenTo('admin')
  @Post(':name/disable')
  @ApiOperation({ operationId: 'disableAccount', summary: 'Lets somebody in no longer, and ends his sessions' })
  @Answers(200, 'Disabled.', person)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It is the last admin.')
  async disable(@Param('name', byName) name: string, @CurrentUser() { subject }: Identity): Promise<Person> {
    return personOf(await this.people.disable(name, subject));
  }

  @OpenTo('admin')
  @Post(':name/enable')
  @ApiOperation({ operationId: 'enableAccount', summary: 'Lets somebody in again, with the password as it was' })
  @Answers(200, 'Enabled.', person)
  @Problems(400, 404, 503)
  async enable(@Param('name', byName) name: string, @CurrentUser() { subject }: Identity): Promise<Person> {
    return personOf(await this.people.enable(name, subject));
  }

  @OpenTo('admin')
  @Post(':name/password-link')
  @ApiOperation({
    operationId: 'makePasswordLink',
    summary: 'A new link to set a password; older ones are worth nothing. The old password is good until then.',
  })
  @Answers(201, 'Hand the link over yourself: it is shown once, and sent to nobody.', personWithLink)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The account is disabled.')
  async renewLink(@Param('name', byName) name: string, @CurrentUser() { subject }: Identity): Promise<PersonWithLink> {
    return await this.withLink(await this.people.renewLink(name, subject));
  }

  private async withLink(account: Named): Promise<PersonWithLink> {
    return { person: personOf(account), ...(await this.links.of(account)) };
  }
}

function personOf({ name, role, disabled, password, link, createdAt, createdBy }: Named): Person {
  const state = disabled ? 'disabled' : password === null ? 'invited' : 'active';
  return { name, role, state, linkExpiresAt: link?.expiresAt ?? null, createdAt, createdBy };
}
