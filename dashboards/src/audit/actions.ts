import type { AuditAction } from '../api/types';

/** What the log speaks of, in the order in which it is offered. */
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
] as const satisfies readonly AuditAction[];
