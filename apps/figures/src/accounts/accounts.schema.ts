import { z } from 'zod';
import { accountRole } from './account.js';
import { accountName } from './account-name.js';
import { newPassword, typedPassword } from './password.schema.js';

export const person = z
  .strictObject({
    name: z.string(),
    role: accountRole,
    state: z
      .enum(['invited', 'active', 'disabled'])
      .describe('invited: has not chosen a password yet. disabled: cannot sign in.'),
    linkExpiresAt: z.iso.datetime().nullable().describe('Until when the link to set a password can be used.'),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

export const people = z.strictObject({ people: z.array(person).describe('By name.') }).meta({ id: 'People' });
export type People = z.infer<typeof people>;

export const invitation = z.strictObject({ name: accountName, role: accountRole }).meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

export const personWithLink = z
  .strictObject({
    person,
    token: z.string().describe('For the address /set-password#token: good once, for 24 hours. It is not kept.'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'PersonWithLink' });
export type PersonWithLink = z.infer<typeof personWithLink>;

export const firstAccount = z.strictObject({ name: accountName, password: newPassword }).meta({ id: 'FirstAccount' });
export type FirstAccount = z.infer<typeof firstAccount>;

export const roleChange = z.strictObject({ role: accountRole }).meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof roleChange>;

export const linkRequest = z.strictObject({ token: z.string().min(1).max(4096) }).meta({ id: 'PasswordLinkRequest' });
export type LinkRequest = z.infer<typeof linkRequest>;

export const linkOwner = z.strictObject({ name: z.string(), role: accountRole }).meta({ id: 'PasswordLinkOwner' });
export type LinkOwner = z.infer<typeof linkOwner>;

export const passwordByLink = z
  .strictObject({ token: z.string().min(1).max(4096), password: newPassword })
  .meta({ id: 'PasswordByLink' });
export type PasswordByLink = z.infer<typeof passwordByLink>;

export const passwordChange = z
  .strictObject({ current: typedPassword, password: newPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof passwordChange>;
