import { z } from 'zod';

/** Roles that accounts have. Volunteers have none: they are known by a pseudonym. */
export const accountRoles = ['organizer', 'press', 'partner', 'admin'] as const;
export const accountRole = z.enum(accountRoles).meta({ id: 'AccountRole' });
export type AccountRole = z.infer<typeof accountRole>;

/** What is kept of an account, under its name. */
export const account = z.strictObject({
  role: accountRole,
  /** Argon2id, as a PHC string; null until its owner has chosen one. */
  password: z.string().nullable(),
  disabled: z.boolean(),
  /** Sessions of an earlier epoch are over: one record ends them all. */
  epoch: z.int(),
  /** The link by which a password can be set: the last one that was made, until it is used. */
  link: z.strictObject({ id: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type Account = z.infer<typeof account>;

/** Whether somebody can get in by it. */
export const isUsable = ({ disabled, password }: Account) => !disabled && password !== null;
