import { z } from 'zod';

/** Why somebody should look. A closed list. */
export const ruleNames = ['rate-fell', 'calls-stopped', 'funnel', 'behind', 'dead-letters'] as const;
export const ruleName = z.enum(ruleNames).meta({ id: 'AlertRule' });
export type RuleName = z.infer<typeof ruleName>;
