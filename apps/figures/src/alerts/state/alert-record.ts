import { z } from 'zod';
import { campaignId } from '#events';
import { by } from '../../said/said.schema.js';
import { facts } from '../rules/facts.js';
import type { Look } from '../rules/rule.js';
import { ruleName } from '../rules/rule-names.js';
import { after, type Patience, quiet } from './hysteresis.js';

export const acknowledgement = z
  .strictObject({ by, subject: z.string().describe('Of the token that was used.'), at: z.iso.datetime() })
  .meta({ id: 'AlertAcknowledgement' });

const episode = z.strictObject({
  raisedAt: z.iso.datetime(),
  clearedAt: z.iso.datetime().nullable(),
  facts: facts.describe('As they were when it was raised, or when they were looked at last.'),
  acknowledged: acknowledgement.nullable(),
});

/** What is kept of one rule in one campaign; of the whole installation where there is none. */
export const alertRecord = z.strictObject({
  rule: ruleName,
  campaign: campaignId.nullable(),
  phase: z.strictObject({ raised: z.boolean(), streak: z.int().min(0) }),
  /** The latest first; the first one is not over while the alert is raised. */
  episodes: z.array(episode),
});
export type AlertRecord = z.infer<typeof alertRecord>;

/** So many times are remembered. */
const mostEpisodes = 50;

export const idOf = ({ rule, campaign }: Pick<AlertRecord, 'rule' | 'campaign'>) => `${campaign ?? ''}/${rule}`;

export const untouched = ({ rule, campaign }: Pick<AlertRecord, 'rule' | 'campaign'>): AlertRecord => ({
  rule,
  campaign,
  phase: quiet,
  episodes: [],
});

/** The record after one more look, and what happened by it. */
export function lookedAt(
  record: AlertRecord,
  { finding, facts: found }: Look,
  patience: Patience,
  at: string,
): { record: AlertRecord; happened?: 'raised' | 'cleared' } {
  const phase = after(record.phase, finding, patience);
  const [current, ...earlier] = record.episodes;
  if (phase.raised && !record.phase.raised) {
    const begun = { raisedAt: at, clearedAt: null, facts: found, acknowledged: null };
    return {
      record: { ...record, phase, episodes: [begun, ...record.episodes].slice(0, mostEpisodes) },
      happened: 'raised',
    };
  }
  if (!phase.raised && record.phase.raised && current)
    return { record: { ...record, phase, episodes: [{ ...current, clearedAt: at }, ...earlier] }, happened: 'cleared' };
  // While it is raised, it says what is so now.
  const shown =
    phase.raised && finding === 'bad' && current ? [{ ...current, facts: found }, ...earlier] : record.episodes;
  return { record: { ...record, phase, episodes: shown } };
}
