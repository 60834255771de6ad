import type { Migration } from './migration.js';

/** Whom organizers have excluded, or are about to: what figures notes of it, for whoever hands out numbers. */
const excludedVolunteers = `
CREATE VIEW IF NOT EXISTS excluded_volunteers AS
SELECT JSONExtractString(body, 'campaign') AS campaign, JSONExtractString(body, 'volunteer') AS volunteer
FROM records FINAL
WHERE kind = 'review' AND JSONExtractString(body, 'decisions', -1, 'action') IN ('excluding', 'excluded')`;

export const excludedVolunteers0011: Migration = {
  number: 11,
  name: 'excluded volunteers',
  statements: [excludedVolunteers],
};
