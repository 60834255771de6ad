import type { AlertSettings } from './alert-settings.js';
import type { Thresholds } from './thresholds.js';

/**
 * What is different, each as it was and as it is, such as `120 → 90`: thresholds, and how many are written to. Nobody's
 * address: what is noted is kept for ever. `1 → 1` is somebody else, or in another language.
 */
export function changesOf(before: AlertSettings, after: AlertSettings): Record<string, string> {
  const names = Object.keys(after.thresholds) as (keyof Thresholds)[];
  const changed = names
    .filter((name) => before.thresholds[name] !== after.thresholds[name])
    .map((name) => [name, `${before.thresholds[name]} → ${after.thresholds[name]}`]);
  const isSame = JSON.stringify(before.recipients) === JSON.stringify(after.recipients);
  const recipients = isSame ? [] : [['recipients', `${before.recipients.length} → ${after.recipients.length}`]];
  return Object.fromEntries([...changed, ...recipients]);
}
