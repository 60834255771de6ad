'use client';

import { useTranslations } from 'next-intl';
import { QueuePage } from '../shell/queue-page';
import { AlertSettings } from './alert-settings';
import { AlertsList } from './alerts-list';

/** What somebody should look at, what was before, and how people are told. */
export function AlertsPage({ asked }: { asked: string | undefined }) {
  const t = useTranslations('alerts');
  return (
    <QueuePage title={t('title')} lede={t('lede')} asked={asked}>
      {(campaign) => (
        <>
          <AlertsList key={campaign.id} campaign={campaign} />
          <AlertSettings />
        </>
      )}
    </QueuePage>
  );
}
