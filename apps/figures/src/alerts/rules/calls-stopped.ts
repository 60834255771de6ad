import type { CountCell } from '#metrics';
import type { AnswerQuestion } from '../../figures/answer-question.js';
import { dayBefore, localTime } from './calendar.js';
import { compareRhythm, type DialsByHour, keyOf, weeks } from './rhythm.js';
import { type CampaignRule, unknown } from './rule.js';

/** Nobody has called for some hours in which people usually do. */
export const callsStopped = (questions: AnswerQuestion): CampaignRule => ({
  name: 'calls-stopped',
  about: 'campaign',
  patience: { raiseAfter: 3, clearAfter: 1 },
  async look(campaign, { extent: { completeThrough }, thresholds: { silentHours, expectedDials } }) {
    if (completeThrough === null) return unknown;
    const now = localTime(completeThrough, campaign.timeZone);
    const from = dayBefore(now.day, 7 * weeks + 2);
    const parameters = { campaign: campaign.id, metrics: 'dials', by: 'day,hour', from, to: now.day };
    const { answer } = await questions.answer(parameters, 'service');
    const dials: DialsByHour = new Map(
      answer.rows.map((row) => [
        keyOf({ day: String(row.day), hour: Number(row.hour) }),
        (row.dials as CountCell).value,
      ]),
    );
    return compareRhythm(dials, now, silentHours, expectedDials);
  },
});
