import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Campaign, Review, WholeReview } from '../api/types';
import decision from '../shell/decision.module.css';
import { SideSheet } from '../shell/side-sheet';
import { Decisions } from './decisions';
import { Reasons } from './reasons';
import { ReviewDecision } from './review-decision';
import classes from './reviews.module.css';

interface Props {
  /** None: closed. */
  volunteer: Review['volunteer'] | undefined;
  campaign: Campaign;
  /** First day that is looked at. */
  since: string;
  by: string;
  setBy: (by: string) => void;
  close: () => void;
  /** Something was decided: the list has changed. */
  decided: () => void;
}

/** What is known of one volunteer, and what to do about the calls. */
export function ReviewSheet({ volunteer, campaign, since, by, setBy, close, decided }: Props) {
  const t = useTranslations('reviews');
  const te = useTranslations('error');
  const { number, dateTime } = useFormatter();
  const [gone, setGone] = useState<number>();
  // What was done is said of the volunteer it was done to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another volunteer
  useEffect(() => setGone(undefined), [volunteer]);
  const query = new URLSearchParams({ campaign: campaign.id });
  const path = volunteer && `/reviews/${volunteer}?${query}`;
  const { data, error, mutate } = useSWR<WholeReview, Problem>(path, { keepPreviousData: false });
  const update = (retracted?: number) => {
    setGone(retracted);
    void mutate();
    decided();
  };
  const day = dateTime(new Date(since), { timeZone: 'UTC', day: 'numeric', month: 'long' });
  const title = t('sheet.title', { volunteer: volunteer ?? '' });
  return (
    <SideSheet open={volunteer !== undefined} label={title} closeLabel={t('sheet.close')} close={close} testId="review">
      <h2 className={decision.title}>{title}</h2>
      {data ? (
        <>
          <Reasons reasons={data.reasons} timeZone={campaign.timeZone} />
          <dl className={decision.facts}>
            <div>
              <dt>{t('sheet.recent', { day })}</dt>
              <dd>{number(data.calls)}</dd>
            </div>
            <div>
              <dt>{t('sheet.inAll')}</dt>
              <dd>{number(data.callsInAll)}</dd>
            </div>
          </dl>
          <Decisions decisions={data.decisions} />
          <p className={classes.done} role="status" data-testid="gone">
            {gone !== undefined && t('sheet.gone', { count: gone })}
          </p>
          {data.waits && <ReviewDecision review={data} by={by} setBy={setBy} decided={update} />}
        </>
      ) : (
        <p role={error ? 'alert' : 'status'}>{error ? (error.detail ?? te('unreachable')) : t('loading')}</p>
      )}
    </SideSheet>
  );
}
