import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Claims } from './claims.js';

export const roles = ['volunteer', 'organizer', 'press', 'partner', 'admin', 'service'] as const;
export type Role = (typeof roles)[number];

/** Who is asking. */
export interface Identity {
  readonly role: Role;
  /** The volunteer's pseudonym, the account, or the service. */
  readonly subject: string;
  readonly claims: Claims;
}

export interface IdentifiedRequest {
  identity?: Identity;
}

/** The identity of whoever sent the request, in a handler that only some roles may call. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!identity) throw new Error('a handler that asks who is calling must not be open to anybody');
  return identity;
});
