import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ProblemWhen } from '../openapi/declarations.js';

export const limitMetadata = 'callboard:limit';

/** How often a handler may be called by one address, or by one signed-in person. */
export interface LimitOptions {
  readonly requests: number;
  readonly seconds: number;
  readonly by: 'address' | 'person';
}

const whose = { address: 'from one address', person: 'by one person' } as const;

/** Limits how often a handler may be called: enforced, and documented. Requests of the machine itself are not limited. */
export function Limit(options: LimitOptions): MethodDecorator {
  const { requests, seconds, by } = options;
  return applyDecorators(
    SetMetadata<string, LimitOptions>(limitMetadata, options),
    ProblemWhen(
      429,
      `At most ${requests} requests in ${seconds} seconds ${whose[by]}: wait for \`Retry-After\` seconds.`,
    ),
  );
}
