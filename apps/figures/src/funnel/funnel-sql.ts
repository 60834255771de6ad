/**
 * What went in, by the events: distinct calls that were handed out or imported, and those that somebody reported though
 * nothing tells that they began. Reads in the order of the table, so that memory does not grow.
 *
 * Beside it what the pools have counted themselves: of hours that they have counted whole, and of which every event has
 * been read since; of all others the count of the events is all there is.
 */
export const beganStatement = `
WITH
  (SELECT groupArray((since, through)) FROM pool_coverage FINAL WHERE campaign = {campaign:String}) AS covered,
  toDateTime({completeThrough:DateTime64(3, 'UTC')}, 'UTC') AS complete_through,
  arrayExists(stretch -> hour >= stretch.1 AND hour + INTERVAL 1 HOUR <= stretch.2, covered)
    AND hour + INTERVAL 2 HOUR <= complete_through AND counted_at < complete_through AS is_comparable
SELECT
  sum(events) AS handedOut,
  sum(imported_calls) AS imported,
  sum(orphaned_calls) AS orphans,
  sumIf(leased, is_comparable) AS counted,
  sumIf(events, NOT is_comparable) AS recounted,
  -- A lease whose event nobody acknowledged may have one all the same.
  sumIf(greatest(acknowledged_leases - events, events - leased, 0), is_comparable) AS differing
FROM (
  SELECT
    hour,
    toInt64(sum(handed_out_calls)) AS events,
    sum(imported) AS imported_calls,
    sum(orphans) AS orphaned_calls,
    toInt64(sum(handed_out)) AS leased,
    toInt64(sum(acknowledged)) AS acknowledged_leases,
    max(counted) AS counted_at
  FROM (
    SELECT
      hour,
      countIf(is_begun AND NOT is_imported) AS handed_out_calls,
      countIf(is_begun AND is_imported) AS imported,
      countIf(NOT is_begun) AS orphans,
      0 AS handed_out, 0 AS acknowledged, toDateTime(0, 'UTC') AS counted
    FROM (
      SELECT
        any(assigned_at) AS hour,
        -- Who gives a call back, or ends it, had handed it out.
        max(kind IN ('issued', 'released', 'expired')) AS is_begun,
        -- Imported calls have a UUID of version 8, all others of version 4.
        substring(toString(call_id), 15, 1) = '8' AS is_imported
      FROM call_events
      WHERE campaign = {campaign:String}
      GROUP BY assigned_on, call_id
    )
    GROUP BY hour
    UNION ALL
    SELECT hour, 0, 0, 0, handed_out, acknowledged, counted_at
    FROM pool_hours FINAL WHERE campaign = {campaign:String}
  )
  GROUP BY hour
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
