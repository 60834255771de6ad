import type { ShareCell } from '#metrics';
import type { Campaign } from '#platform';
import type { AnswerQuestion } from '../../figures/answer-question.js';
import { dayBefore, localTime } from './calendar.js';
import { compareRates } from './compare-rates.js';
import { type CampaignRule, unknown } from './rule.js';

const metric = 'positive-conversation-rate';

/** The rate of the last complete days is lower than that of as many days before, beyond chance. */
export const rateFell = (questions: AnswerQuestion): CampaignRule => ({
  name: 'rate-fell',
  about: 'campaign',
  patience: { raiseAfter: 3, clearAfter: 3 },
  async look(campaign, { extent: { completeThrough }, thresholds: { rateDays, rateConversations } }) {
    if (completeThrough === null) return unknown;
    const today = localTime(completeThrough, campaign.timeZone).day;
    const rateOf = async (from: string, to: string) => await rate(questions, campaign, from, to);
    const [before, now] = await Promise.all([
      rateOf(dayBefore(today, 2 * rateDays), dayBefore(today, rateDays + 1)),
      rateOf(dayBefore(today, rateDays), dayBefore(today, 1)),
    ]);
    if (!before || !now) return unknown;
    const { finding, facts } = compareRates(before, now, rateConversations);
    return { finding, facts: { ...facts, days: rateDays } };
  },
});

async function rate(questions: AnswerQuestion, { id }: Campaign, from: string, to: string) {
  const { answer } = await questions.answer({ campaign: id, metrics: metric, from, to }, 'service');
  return answer.rows[0]?.[metric] as ShareCell | undefined;
}
