'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR, { SWRConfig } from 'swr';
import { Problem } from '../api/problem';
import type { Campaigns } from '../api/types';
import { polling, seldom } from '../board/data/polling';
import { newestFirst } from '../board/newest-first';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import { SignedOut } from '../shell/signed-out';
import { CampaignField } from './campaign-field';
import { ReviewQueue } from './review-queue';

/** Volunteers whose reports nobody would expect: a list, and one of them at the side. */
export function ReviewsPage({ asked }: { asked: string | undefined }) {
  const t = useTranslations('reviews');
  const [signedOut, setSignedOut] = useState(false);
  const onError = (problem: unknown) => {
    if (problem instanceof Problem && problem.signedOut) setSignedOut(true);
  };
  if (signedOut) return <SignedOut />;
  return (
    <SWRConfig value={{ ...polling, onError }}>
      <Masthead signedIn />
      <main id="main" className={queue.page}>
        <a className={queue.back} href={asked === undefined ? '/' : `/?${new URLSearchParams({ campaign: asked })}`}>
          {t('back')}
        </a>
        <h1 className={queue.title}>{t('title')}</h1>
        <p className={queue.lede}>{t('lede')}</p>
        <OfCampaign asked={asked} />
      </main>
    </SWRConfig>
  );
}

/** The campaign asked for, or the newest. */
function OfCampaign({ asked }: { asked: string | undefined }) {
  const t = useTranslations('reviews');
  const te = useTranslations('error');
  const [chosen, choose] = useState(asked);
  const { data, error, mutate } = useSWR<Campaigns, Problem>('/campaigns', seldom);
  if (!data) {
    if (!error) return <p className={queue.loading}>{t('loading')}</p>;
    return (
      <Notice inside title={t('problemTitle')} action={{ label: te('retry'), onClick: () => void mutate() }}>
        <p role="alert">{error.detail ?? te('unreachable')}</p>
      </Notice>
    );
  }
  const all = newestFirst(data.campaigns);
  const campaign = chosen === undefined ? all[0] : all.find(({ id }) => id === chosen);
  return (
    <>
      {all.length > 1 && <CampaignField campaigns={all} chosen={campaign} choose={choose} />}
      {campaign ? (
        <ReviewQueue key={campaign.id} campaign={campaign} />
      ) : (
        <Notice inside title={te('campaignTitle')}>
          <p>{te('campaignText', { campaign: chosen ?? '' })}</p>
        </Notice>
      )}
    </>
  );
}
