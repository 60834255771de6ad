import type { OutcomeSnapshot } from '#events';

const content = [
  'volunteer',
  'volunteerCountry',
  'region',
  'language',
  'guideline',
  'attempt',
  'calledAt',
  'calledAtPrecision',
  'disposition',
  'sentiment',
  'durationMinutes',
] as const satisfies (keyof OutcomeSnapshot)[];

/** Whether two snapshots of one call say the same of it, whatever their revisions. */
export function isSameContent(a: OutcomeSnapshot, b: OutcomeSnapshot): boolean {
  return content.every((field) => a[field] === b[field]);
}
