import { z } from 'zod';
import { roles } from '#platform';
import { typedPassword } from '../accounts/password.schema.js';

export const signInRequest = z
  .strictObject({ token: z.string().min(1).max(4096).describe('The one-time token of a sign-in link.') })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof signInRequest>;

export const passwordSignInRequest = z
  .strictObject({ name: z.string().min(1).max(200).describe('Of the account.'), password: typedPassword })
  .meta({ id: 'PasswordSignInRequest' });
export type PasswordSignInRequest = z.infer<typeof passwordSignInRequest>;

export const session = z
  .strictObject({
    role: z.enum(roles),
    name: z.string().describe('Of the account, or of the token.'),
    hasAccount: z.boolean().describe('Whether it was opened with a name and a password.'),
    makesFirstAccount: z.boolean().describe('Whether nobody has an account yet, and this session may make one.'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const mySession = z
  .strictObject({
    id: z.uuid(),
    browser: z.string().describe('Such as "Firefox, Linux"; empty if it does not say.'),
    openedAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().describe('To the minute.'),
    expiresAt: z.iso.datetime(),
    isThis: z.boolean().describe('Whether it is the one that asks.'),
  })
  .meta({ id: 'MySession' });

export const mySessions = z.strictObject({ sessions: z.array(mySession) }).meta({ id: 'MySessions' });
export type MySessions = z.infer<typeof mySessions>;

export const sessionState = z.strictObject({ open: z.boolean() }).meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof sessionState>;
