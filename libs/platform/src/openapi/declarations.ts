import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../auth/access.js';
import type { Role } from '../auth/identity.js';

/** The success: its status, and what it says. */
export function Answers(status: 200 | 201 | 202, description: string, schema: z.ZodType): MethodDecorator {
  return applyDecorators(HttpCode(status), ApiResponse({ status, description, standardSchema: schema }));
}

/** The success that says nothing. */
export function AnswersNothing(description: string): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description }));
}

/** Open to these roles: enforced, and documented. */
export function OpenTo(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return applyDecorators(Allow(...roles), ApiBearerAuth(), ApiCookieAuth(), Problems(401, 403));
}

const meanings = {
  400: 'A field is wrong: `errors` names it and says what is valid.',
  401: 'Nobody is signed in.',
  403: 'Not open to this role.',
  404: 'There is no such thing.',
  503: 'Not available for the moment: try again after `Retry-After` seconds.',
} as const;

/** Answers that are no success, as problem details (RFC 9457). */
export function Problems(...statuses: readonly (keyof typeof meanings)[]): MethodDecorator {
  return applyDecorators(...statuses.map((status) => ProblemWhen(status, meanings[status])));
}

/** An answer that is no success, with what it means here. */
export function ProblemWhen(status: number, description: string): MethodDecorator {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return ApiResponse({ status, description, content });
}
