'use client';

import { useTranslations } from 'next-intl';
import { QueuePage } from '../shell/queue-page';
import { DistressQueue } from './distress-queue';

/** What volunteers tell of threats and distress: a list, and one report at the side. */
export function DistressPage({ asked }: { asked: string | undefined }) {
  const t = useTranslations('distress');
  return (
    <QueuePage title={t('title')} lede={t('lede')} asked={asked}>
      {(campaign) => <DistressQueue key={campaign.id} campaign={campaign} />}
    </QueuePage>
  );
}
