import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookie, Tokens } from '#platform';
import { type KnownSession, sessionLength } from './session-store.js';

/** Out of reach of scripts, and not sent along by other sites. */
const cookie = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** Gives the session to the browser, and takes it away. */
@Injectable()
export class SessionCookie {
  constructor(private readonly tokens: Tokens) {}

  /** The cookie goes over TLS only where the page came over TLS. */
  async give(
    request: FastifyRequest,
    reply: FastifyReply,
    { id, role, subject, expiresAt }: KnownSession,
  ): Promise<void> {
    const token = await this.tokens.issue('api', { role, sub: subject, sid: id }, new Date(expiresAt));
    // Behind a proxy that ends TLS only the browser knows how the page came.
    const secure = request.protocol === 'https' || request.headers.origin?.startsWith('https:') === true;
    reply.setCookie(sessionCookie, token, { ...cookie, secure, maxAge: sessionLength });
  }

  take(reply: FastifyReply): void {
    reply.clearCookie(sessionCookie, cookie);
  }
}
