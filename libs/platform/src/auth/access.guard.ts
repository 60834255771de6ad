import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { type Access, accessMetadata, mayCall } from './access.js';
import { type IdentifiedRequest, type Identity, type Role, roles } from './identity.js';
import { assertSameOrigin } from './same-origin.js';
import { InvalidToken } from './token-verifier.js';
import { Tokens } from './tokens.js';

/** Name of the cookie that carries the session of a browser. */
export const sessionCookie = 'callboard_session';

/** Name of the cookie that carries a volunteer's token: one browser may be an organizer's and a volunteer's. */
export const volunteerCookie = 'callboard_volunteer';

const isRole = (value: unknown): value is Role => (roles as readonly unknown[]).includes(value);

/** Lets a request through only if its handler's access says so. A handler without access admits nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.get<Access | undefined>(accessMetadata, context.getHandler());
    if (access === 'anybody') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & IdentifiedRequest>();
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
    const token = bearerOf(request) ?? cookieOf(request, isForVolunteers ? volunteerCookie : sessionCookie);
    if (token === undefined) throw signInNeeded('Send a bearer token, or sign in.');
    try {
      const claims = await this.tokens.verify('api', token);
      if (!isRole(claims.role) || claims.sub === undefined) throw new InvalidToken(false);
      return { role: claims.role, subject: claims.sub, claims };
    } catch (error) {
      if (error instanceof InvalidToken) throw signInNeeded(`Sign in again: ${error.message}.`);
      throw error;
    }
  }
}

const signInNeeded = (detail: string) =>
  new Problem({ status: 401, title: 'Sign-in needed', detail, headers: { 'www-authenticate': 'Bearer' } });

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const token = request.cookies[name];
  if (token !== undefined) assertSameOrigin(request);
  return token;
}
