import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../../api/problem';
import type { DistressReports, Reviews } from '../../api/types';
import { useBoard } from '../board-context';
import { seldom } from '../data/polling';
import classes from './status-line.module.css';

/** The ways to what waits for an organizer, as far as anything does. */
export function QueueLinks() {
  return (
    <>
      <QueueLink queue="distress-reports" countOf={({ open }: DistressReports) => open} />
      <QueueLink queue="reviews" countOf={({ waiting }: Reviews) => waiting} />
    </>
  );
}

interface Props<Answer> {
  /** The page, and what it asks for. */
  queue: 'distress-reports' | 'reviews';
  countOf: (answer: Answer) => number;
}

function QueueLink<Answer extends { campaign: string }>({ queue, countOf }: Props<Answer>) {
  const t = useTranslations('status');
  const { campaign } = useBoard();
  const address = `/${queue}?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data } = useSWR<Answer, Problem>(address, seldom);
  const count = data?.campaign === campaign.id ? countOf(data) : 0;
  if (count === 0) return null;
  return (
    <a className={classes.unreadable} href={address} data-queue={queue} data-count={count}>
      {t(queue, { count })}
    </a>
  );
}
