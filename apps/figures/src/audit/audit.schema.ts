import { z } from 'zod';
import { auditAction, auditNote } from '#clickhouse';

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
