'use client';

import { useTranslations } from 'next-intl';
import { QueuePage } from '../shell/queue-page';
import { ReviewQueue } from './review-queue';

/** Volunteers whose reports nobody would expect: a list, and one of them at the side. */
export function ReviewsPage({ asked }: { asked: string | undefined }) {
  const t = useTranslations('reviews');
  return (
    <QueuePage title={t('title')} lede={t('lede')} asked={asked}>
      {(campaign) => <ReviewQueue key={campaign.id} campaign={campaign} />}
    </QueuePage>
  );
}
