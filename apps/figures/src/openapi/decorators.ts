import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, type Role } from '#platform';

/** The success: its status, and what it says. */
export function Answers(status: 200 | 201, schema: z.ZodType): MethodDecorator {
  return applyDecorators(HttpCode(status), ApiResponse({ status, description: '', standardSchema: schema }));
}

/** Open to these roles: enforced, and documented. */
export function OpenTo(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return applyDecorators(Allow(...roles), ApiBearerAuth(), ApiCookieAuth(), Problems(401, 403));
}

const meanings = {
  400: 'A field is wrong: `errors` names it and lists what is valid.',
  401: 'Nobody is signed in.',
  403: 'Not open to this role.',
  404: 'There is no such thing.',
  503: 'Not available for the moment: try again after `Retry-After` seconds.',
} as const;

/** Answers that are no success, as problem details (RFC 9457). */
export function Problems(...statuses: readonly (keyof typeof meanings)[]): MethodDecorator {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return applyDecorators(...statuses.map((status) => ApiResponse({ status, description: meanings[status], content })));
}
