import { joined } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { beforeAnyCall } from '../refusals.js';

export const volunteersRegistered = {
  name: 'volunteers-registered',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Volunteers registered', ru: 'Зарегистрированные волонтёры' },
  definition: {
    en: 'People who joined the campaign, whether they ever called or not, on the day they joined. Somebody who joins twice counts twice: nobody is asked who they are.',
    ru: 'Люди, присоединившиеся к кампании, независимо от того, звонили ли они, в день присоединения. Присоединившийся дважды считается дважды: ни у кого не спрашивают, кто он.',
  },
  unit: 'volunteers',
  measure: { kind: 'count', of: joined },
  refuses: beforeAnyCall,
  publishable: true,
} as const satisfies Metric;
