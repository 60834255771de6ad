import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { type Access, accessMetadata, mayCall } from './access.js';
import { type IdentifiedRequest, type Identity, type Role, roles } from './identity.js';
import { OpenSessions } from './open-sessions.js';
import { assertSameOrigin } from './same-origin.js';
import { InvalidToken } from './token-verifier.js';
import { Tokens } from './tokens.js';

/** Name of the cookie that carries the session of a browser. */
export const sessionCookie = 'callboard_session';

/** Name of the cookie that carries a volunteer's token: one browser may be an organizer's and a volunteer's. */
export const volunteerCookie = 'callboard_volunteer';

const cookieNames = [sessionCookie, volunteerCookie];

const isRole = (value: unknown): value is Role => (roles as readonly unknown[]).includes(value);

/** Lets a request through only if its handler's access says so. A handler without access admits nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly sessions: OpenSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.get<Access | undefined>(accessMetadata, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest & IdentifiedRequest>();
    // Also where anybody may call: the handler may look at the cookie, as the end of a session does.
    if (bearerOf(request) === undefined && cookieNames.some((name) => request.cookies[name] !== undefined))
      assertSameOrigin(request);
    if (access === 'anybody') return true;
    const identity = await this.identify(request, access);
    if (!access || !mayCall(identity.role, access))
      throw new Problem({
        status: 403,
        title: 'Not allowed',
        detail: `This is not open to the role ${identity.role}.`,
      });
    request.identity = identity;
    return true;
  }

  private async identify(request: FastifyRequest, access: readonly Role[] | undefined): Promise<Identity> {
    const isForVolunteers = access?.every((role) => role === 'volunteer');
    const bearer = bearerOf(request);
    const token = bearer ?? request.cookies[isForVolunteers ? volunteerCookie : sessionCookie];
    if (token === undefined) throw signInNeeded('Send a bearer token, or sign in.');
    const identity = await this.identityIn(token);
    const isSession = bearer === undefined && !isForVolunteers;
    if (!(await this.isOpen(identity, isSession))) throw signInNeeded('Sign in again: this session has ended.');
    return identity;
  }

  private async identityIn(token: string): Promise<Identity> {
    try {
      const claims = await this.tokens.verify('api', token);
      if (!isRole(claims.role) || claims.sub === undefined) throw new InvalidToken(false);
      return { role: claims.role, subject: claims.sub, claims };
    } catch (error) {
      if (error instanceof InvalidToken) throw signInNeeded(`Sign in again: ${error.message}.`);
      throw error;
    }
  }

  /** A token of a session is good while the session is, however it is sent; one without a session is none to sign in with. */
  private async isOpen({ claims: { sid } }: Identity, isSession: boolean): Promise<boolean> {
    return typeof sid === 'string' ? await this.sessions.isOpen(sid) : !isSession;
  }
}

const signInNeeded = (detail: string) =>
  new Problem({ status: 401, title: 'Sign-in needed', detail, headers: { 'www-authenticate': 'Bearer' } });

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
