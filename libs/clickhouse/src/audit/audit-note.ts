import { z } from 'zod';

/** What the audit log speaks of, whichever service writes it. */
export const auditActions = [
  'signed-in',
  'signed-in-by-link',
  'sign-in-failed',
  'locked-out',
  'signed-out',
  'session-ended',
  'all-sessions-ended',
  'account-invited',
  'first-account-made',
  'password-link-made',
  'password-set',
  'password-changed',
  'role-changed',
  'account-disabled',
  'account-enabled',
  'exported',
  'goal-changed',
  'alerts-changed',
  'webhook-added',
  'webhook-removed',
  'hand-out-paused',
  'hand-out-resumed',
  'never-to-call',
] as const;
export const auditAction = z.enum(auditActions).meta({ id: 'AuditAction' });

const actor = z.string().describe('Name of the account, or of the token; empty where nobody is known.');

/** What is to be written down. Never a secret, never a phone number, and never a name that was typed and that nobody has. */
export const auditNote = z.strictObject({
  who: actor,
  action: auditAction,
  /** The account it was done to, the campaign, or the host of another system. */
  about: z.string().optional(),
  details: z.record(z.string(), z.string().max(2_000)).optional(),
});
export type AuditNote = z.infer<typeof auditNote>;
