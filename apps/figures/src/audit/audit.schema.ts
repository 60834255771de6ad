import { z } from 'zod';

/** What the audit log speaks of. */
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
] as const;
export const auditAction = z.enum(auditActions).meta({ id: 'AuditAction' });

const actor = z.string().describe('Name of the account, or of the token; empty where nobody is known.');

/** What is to be written down. Never a secret, and never a name that was typed and that nobody has. */
export const auditNote = z.strictObject({
  who: actor,
  action: auditAction,
  /** The account it was done to, or the campaign. */
  about: z.string().optional(),
  details: z.record(z.string(), z.string().max(2_000)).optional(),
});
export type AuditNote = z.infer<typeof auditNote>;

export const auditEntry = auditNote
  .extend({ id: z.string().describe('In the order of time.'), at: z.iso.datetime() })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

const day = z.iso.date().optional();

export const auditQuery = z
  .strictObject({
    who: z.string().max(200).optional().describe('Only what this one did, or what was done to it.'),
    action: auditAction.optional(),
    from: day.describe('First day, UTC.'),
    to: day.describe('Last day, UTC.'),
    before: z.string().max(60).optional().describe('Only what is older than the entry with this id.'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'must not be before from' });
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditAnswer = z
  .strictObject({
    entries: z.array(auditEntry).describe('The newest first, at most 100.'),
    more: z.boolean().describe('Whether there are older ones.'),
  })
  .meta({ id: 'AuditLog' });
export type AuditAnswer = z.infer<typeof auditAnswer>;
