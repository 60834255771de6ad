import { useTranslations } from 'next-intl';
import type { Campaign } from '../api/types';
import { useBoard } from './board-context';
import classes from './campaign-switch.module.css';

/** The campaign's name; a choice if there are several. Filters stay behind: regions are each campaign's own. */
export function CampaignSwitch({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useTranslations('app');
  const { campaign, change, text } = useBoard();
  if (campaigns.length === 1) return <p className={classes.name}>{text(campaign.name)}</p>;
  return (
    <select
      className={classes.select}
      aria-label={t('campaign')}
      value={campaign.id}
      onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, campaign: value, filters: {} }))}
    >
      {campaigns.map(({ id, name }) => (
        <option key={id} value={id}>
          {text(name)}
        </option>
      ))}
    </select>
  );
}
