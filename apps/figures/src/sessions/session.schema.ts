import { z } from 'zod';
import { roles } from '#platform';

export const signInRequest = z
  .strictObject({ token: z.string().min(1).max(4096).describe('The one-time token of a sign-in link.') })
  .meta({ id: 'SignInRequest' });

export type SignInRequest = z.infer<typeof signInRequest>;

export const session = z.strictObject({ role: z.enum(roles), expiresAt: z.iso.datetime() }).meta({ id: 'Session' });

export type Session = z.infer<typeof session>;
