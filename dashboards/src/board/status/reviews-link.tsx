import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../../api/problem';
import type { Reviews } from '../../api/types';
import { useBoard } from '../board-context';
import { seldom } from '../data/polling';
import classes from './status-line.module.css';

/** The way to volunteers who wait for a decision, if there are any. */
export function ReviewsLink() {
  const t = useTranslations('status');
  const { campaign } = useBoard();
  const query = new URLSearchParams({ campaign: campaign.id });
  const { data } = useSWR<Reviews, Problem>(`/reviews?${query}`, seldom);
  if (!data || data.campaign !== campaign.id || data.waiting === 0) return null;
  return (
    <a className={classes.unreadable} href={`/reviews?${query}`} data-reviews={data.waiting}>
      {t('reviews', { count: data.waiting })}
    </a>
  );
}
