import { refusedReportKind } from './refused-reports.js';

const isDial = "kind = 'recorded' AND called_at_precision = 'hour' AND disposition != 'not_dialled'";
const isCrowded = 'dials > {dialsAnHour:UInt32}';
const isOverfull = 'minutes - longest > {minutesBeforeTheLongest:UInt32}';

/** What a volunteer reported of one hour. What has no hour is under the epoch. */
const byHour = `
SELECT
  volunteer, called_at AS hour, count() AS all_calls,
  countIf(${isDial}) AS dials,
  maxIf(assigned_at, ${isDial}) AS dials_latest,
  countIf(${isDial} AND duration_minutes > 0) AS timed,
  sumIf(duration_minutes, ${isDial} AND duration_minutes > 0) AS minutes,
  maxIf(duration_minutes, ${isDial} AND duration_minutes > 0) AS longest,
  countIf(kind = 'released') AS handed_back,
  maxIf(assigned_at, kind = 'released') AS handed_back_latest,
  countIf(sentiment = 'positive') AS positive,
  countIf(sentiment = 'neutral') AS neutral,
  countIf(sentiment = 'negative') AS negative,
  maxIf(assigned_at, sentiment != 'not-recorded') AS rated_latest
FROM calls FINAL
WHERE campaign = {campaign:String} AND assigned_on >= {since:Date}
  -- A retracted call names no volunteer any more; of imported ones (a UUID of version 8) nobody knows the hour.
  AND volunteer != 0 AND substring(toString(call_id), 15, 1) != '8'
GROUP BY volunteer, hour`;

/** Of which calls a volunteer said what cannot be. */
const refused = `
SELECT
  reinterpretAsUInt64(reverse(unhex(JSONExtractString(body, 'volunteer')))) AS volunteer, count() AS refused,
  max(toDate(JSONExtractString(body, 'day'))) AS refused_day
FROM records FINAL
WHERE kind = '${refusedReportKind}' AND JSONExtractString(body, 'campaign') = {campaign:String}
  AND toDate(JSONExtractString(body, 'day')) >= {since:Date}
GROUP BY volunteer`;

/**
 * What speaks against volunteers: those beyond at least one limit. For each reason `_calls` says how many calls it
 * rests on, 0 where it does not apply, and `_latest` when the last of them was handed out.
 */
export const evidenceStatement = `
SELECT
  lower(leftPad(hex(volunteer), 16, '0')) AS pseudonym,
  sum(all_calls) AS calls,
  sumIf(dials, ${isCrowded}) AS crowded_calls,
  maxIf(dials_latest, ${isCrowded}) AS crowded_latest,
  max(dials) AS crowded_most,
  argMax(hour, (dials, hour)) AS crowded_hour,
  sumIf(timed, ${isOverfull}) AS overfull_calls,
  maxIf(dials_latest, ${isOverfull}) AS overfull_latest,
  argMax(minutes, (minutes - longest, hour)) AS overfull_minutes,
  argMax(hour, (minutes - longest, hour)) AS overfull_hour,
  sum(handed_back) AS back,
  if(back >= {handBacks:UInt32} AND back > {handBackShare:Float64} * calls, back, 0) AS back_calls,
  max(handed_back_latest) AS back_latest,
  [sum(positive), sum(neutral), sum(negative)] AS rated,
  if(arrayMax(rated) >= {conversations:UInt32} AND arrayMax(rated) = arraySum(rated), arrayMax(rated), 0) AS alike_calls,
  max(rated_latest) AS alike_latest,
  ['positive', 'neutral', 'negative'][indexOf(rated, arrayMax(rated))] AS alike_sentiment,
  if(any(refused) >= {refusedReports:UInt32}, any(refused), 0) AS refused_calls,
  toDateTime(any(refused_day), 'UTC') AS refused_latest
FROM (${byHour}) AS hours
LEFT JOIN (${refused}) AS refusals USING volunteer
GROUP BY volunteer
HAVING crowded_calls + overfull_calls + back_calls + alike_calls + refused_calls > 0
ORDER BY crowded_calls + overfull_calls + back_calls + alike_calls + refused_calls DESC, pseudonym
SETTINGS do_not_merge_across_partitions_select_final = 1`;
