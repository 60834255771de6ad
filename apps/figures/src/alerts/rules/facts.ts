import { z } from 'zod';

/** Numbers and names that say what was found: of calls and days, never of people. */
export const facts = z.record(z.string(), z.union([z.string(), z.number()]));
export type Facts = z.infer<typeof facts>;
