import { z } from 'zod';

/** These requests have no body; an empty object will do. */
export const noBody = z.strictObject({}).nullish();

/** Answer to `renew`. */
export const renewAnswer = z.strictObject({
  expiresAt: z.iso.datetime().meta({ description: 'Until then the number is his.' }),
});

export type RenewAnswer = z.infer<typeof renewAnswer>;
