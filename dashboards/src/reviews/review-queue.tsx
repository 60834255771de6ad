import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Campaign, Review, Reviews } from '../api/types';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { ReviewSheet } from './review-sheet';
import { ReviewsTable } from './reviews-table';

const refreshMs = 10_000;

/** Who wait for a decision, or why nobody is to be seen. */
export function ReviewQueue({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('reviews');
  const [open, setOpen] = useState<Review['volunteer']>();
  // Who decides about many types it once.
  const [by, setBy] = useState('');
  const path = `/reviews?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data, error, mutate } = useSWR<Reviews, Problem>(path, { refreshInterval: refreshMs });
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return <p className={queue.loading}>{t('loading')}</p>;
  const { waiting, reviews, since } = data;
  return (
    <>
      <p className={queue.outstanding} role="status" data-testid="waiting" data-count={waiting}>
        {t('waiting', { count: waiting })}
      </p>
      {reviews.length === 0 ? (
        <Notice inside title={t('emptyTitle')} testId="no-reviews">
          <p>{t('empty')}</p>
        </Notice>
      ) : (
        <ReviewsTable reviews={reviews} timeZone={campaign.timeZone} open={setOpen} />
      )}
      {waiting > reviews.length && <p className={queue.loading}>{t('more', { count: waiting - reviews.length })}</p>}
      <ReviewSheet
        volunteer={open}
        campaign={campaign}
        since={since}
        by={by}
        setBy={setBy}
        close={() => setOpen(undefined)}
        decided={() => void mutate()}
      />
    </>
  );
}
