/**
 * What went in, by the events: distinct calls that were handed out or imported, and those that somebody reported or
 * ended though nothing tells that they began. Reads in the order of the table, so that memory does not grow.
 */
export const beganStatement = `
SELECT
  countIf(has_issued AND NOT is_imported) AS handedOut,
  countIf(has_issued AND is_imported) AS imported,
  countIf(NOT has_issued) AS orphans
FROM (
  SELECT
    max(kind = 'issued') AS has_issued,
    -- Imported calls have a UUID of version 8, all others of version 4.
    substring(toString(call_id), 15, 1) = '8' AS is_imported
  FROM call_events
  WHERE campaign = {campaign:String}
  GROUP BY assigned_on, call_id
)
SETTINGS optimize_aggregation_in_order = 1`;

/** What became of them, by the state of each call: another table, written by another statement. */
export const becameStatement = `
SELECT
  countIf(kind = 'recorded') AS withOutcome,
  countIf(kind = 'released') AS released,
  countIf(kind = 'expired') AS expired,
  countIf(kind = 'retracted') AS retracted,
  countIf(kind = 'issued') AS open,
  countIf(kind = 'issued' AND assigned_at < {due:DateTime('UTC')}) AS overdue
FROM calls FINAL
WHERE campaign = {campaign:String}
SETTINGS do_not_merge_across_partitions_select_final = 1`;
