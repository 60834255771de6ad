import { useLocale, useTranslations } from 'next-intl';
import type { Campaign } from '../api/types';
import queue from './queue.module.css';

interface Props {
  campaigns: readonly Campaign[];
  chosen: Campaign | undefined;
  choose: (id: string) => void;
}

/** Which campaign a queue is of. */
export function CampaignField({ campaigns, chosen, choose }: Props) {
  const t = useTranslations('queue');
  const locale = useLocale();
  return (
    <div className={queue.filters}>
      <select
        className={queue.select}
        aria-label={t('campaign')}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        {!chosen && <option value="" />}
        {campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}
