'use client';

import { useTranslations } from 'next-intl';
import { QueuePage } from '../shell/queue-page';
import { CampaignFacts } from './campaign-facts';
import { DoNotCall } from './do-not-call';
import { GoalForm } from './goal-form';
import { PauseSwitch } from './pause-switch';

/** How a campaign is set up: what is fixed by its file, and what organizers change here. */
export function SettingsPage({ asked }: { asked: string | undefined }) {
  const t = useTranslations('settings');
  return (
    <QueuePage title={t('title')} lede={t('lede')} asked={asked}>
      {(campaign) => (
        <div key={campaign.id} data-testid="settings">
          <PauseSwitch campaign={campaign} />
          <DoNotCall campaign={campaign} />
          <GoalForm campaign={campaign} />
          <CampaignFacts campaign={campaign} />
        </div>
      )}
    </QueuePage>
  );
}
