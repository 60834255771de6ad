import { useTranslations } from 'next-intl';
import { limits, type Threshold } from '../alerts/thresholds';
import type { AuditEntry } from '../api/types';

/** What an entry says in particular. Names and values are shown as they are, where there are no words for them. */
export function useDetails({ action, details = {} }: AuditEntry): string[] {
  const t = useTranslations('audit.neverToCall');
  const ta = useTranslations('alerts.settings');
  if (action === 'never-to-call') {
    const { by, numbers = '0' } = details;
    if (by === 'number') return [t('number', { pooled: numbers })];
    return by === 'prefix' || by === 'region' ? [t(by, { count: Number(numbers) })] : [];
  }
  if (action === 'alerts-changed')
    return Object.entries(details).map(
      ([name, change]) => `${name in limits ? ta(`threshold.${name as Threshold}`) : ta('recipients')}: ${change}`,
    );
  const { from, to, ...others } = details;
  return [...(from && to ? [`${from} → ${to}`] : []), ...Object.values(others)];
}
