import { SetMetadata } from '@nestjs/common';

export const limitMetadata = 'callboard:limit';

/** How often a handler may be called by one address, or by one signed-in person. */
export interface LimitOptions {
  readonly requests: number;
  readonly seconds: number;
  readonly by: 'address' | 'person';
}

/** Limits how often a handler may be called. Requests from the machine itself are not limited. */
export const Limit = (options: LimitOptions) => SetMetadata<string, LimitOptions>(limitMetadata, options);
