import { useMessages, useTranslations } from 'next-intl';
import type { AuditAction } from '../api/types';
import queue from '../shell/queue.module.css';
import classes from './audit.module.css';

export interface Choice {
  who: string;
  action: AuditAction | '';
  from: string;
  to: string;
}

export const everything: Choice = { who: '', action: '', from: '', to: '' };

interface Props {
  choice: Choice;
  choose: (choice: Choice) => void;
}

/** Whose, what, and from when to when. */
export function AuditFilters({ choice, choose }: Props) {
  const t = useTranslations('audit');
  const { action: labels } = useMessages().audit;
  const set = (part: Partial<Choice>) => choose({ ...choice, ...part });
  return (
    <div className={`${queue.filters} ${classes.filters}`} data-testid="audit-filters">
      <label>
        {t('filterWho')}
        <input
          className={queue.select}
          value={choice.who}
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ currentTarget: { value } }) => set({ who: value.trim().toLowerCase() })}
        />
      </label>
      <label>
        {t('filterAction')}
        <select
          className={queue.select}
          value={choice.action}
          onChange={({ currentTarget: { value } }) =>
            set({ action: actionsIn(labels).find((each) => each === value) ?? '' })
          }
        >
          <option value="">{t('anything')}</option>
          {actionsIn(labels).map((action) => (
            <option key={action} value={action}>
              {labels[action]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('from')}
        <input
          className={queue.select}
          type="date"
          value={choice.from}
          max={choice.to || undefined}
          onChange={({ currentTarget: { value } }) => set({ from: value })}
        />
      </label>
      <label>
        {t('to')}
        <input
          className={queue.select}
          type="date"
          value={choice.to}
          min={choice.from || undefined}
          onChange={({ currentTarget: { value } }) => set({ to: value })}
        />
      </label>
    </div>
  );
}

/** What the log speaks of, in the order in which the messages name it: the service has the same, which a test holds. */
const actionsIn = (labels: Record<AuditAction, string>) => Object.keys(labels) as AuditAction[];
