import type { SharedFunnel } from '../../funnel/shared-funnel.js';
import type { CampaignRule } from './rule.js';

/** What began and what became of it, counted apart, do not agree. */
export const funnelDiffers = (funnel: SharedFunnel): CampaignRule => ({
  name: 'funnel',
  about: 'campaign',
  patience: { raiseAfter: 3, clearAfter: 3 },
  async look({ id }, { thresholds: { funnelCalls } }) {
    const { alarms } = await funnel.of(id, performance.now());
    const most = Math.max(0, ...alarms.map(({ calls }) => calls));
    const facts = { alarms: alarms.map(({ alarm }) => alarm).join(','), calls: most };
    if (most > funnelCalls) return { finding: 'bad', facts };
    return { finding: most === 0 ? 'good' : 'between', facts };
  },
});
