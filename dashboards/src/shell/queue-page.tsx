import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import useSWR, { SWRConfig } from 'swr';
import { Problem } from '../api/problem';
import type { Campaign, Campaigns } from '../api/types';
import { polling, seldom } from '../board/data/polling';
import { chosenOf, newestFirst } from '../board/newest-first';
import { CampaignField } from './campaign-field';
import { Masthead } from './masthead';
import { Notice } from './notice';
import queue from './queue.module.css';
import { QueueProblem } from './queue-problem';
import { SignedOut } from './signed-out';

interface Props {
  title: string;
  lede: string;
  /** The campaign that the address names. */
  asked: string | undefined;
  /** What waits in a campaign. */
  children: (campaign: Campaign) => ReactNode;
}

/** A page of what waits for an organizer, of one campaign at a time. */
export function QueuePage({ title, lede, asked, children }: Props) {
  const t = useTranslations('queue');
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
        <h1 className={queue.title}>{title}</h1>
        <p className={queue.lede}>{lede}</p>
        <OfCampaign asked={asked}>{children}</OfCampaign>
      </main>
    </SWRConfig>
  );
}

/** The campaign asked for, or the newest. */
function OfCampaign({ asked, children }: Pick<Props, 'asked' | 'children'>) {
  const t = useTranslations('queue');
  const te = useTranslations('error');
  const [chosen, choose] = useState(asked);
  const { data, error, mutate } = useSWR<Campaigns, Problem>('/campaigns', seldom);
  if (!data) {
    if (!error) return <p className={queue.loading}>{t('loading')}</p>;
    return <QueueProblem problem={error} retry={() => void mutate()} />;
  }
  const all = newestFirst(data.campaigns);
  const campaign = chosenOf(all, chosen);
  return (
    <>
      {all.length > 1 && <CampaignField campaigns={all} chosen={campaign} choose={choose} />}
      {campaign ? (
        children(campaign)
      ) : (
        <Notice inside title={te('campaignTitle')}>
          <p>{te('campaignText', { campaign: chosen ?? '' })}</p>
        </Notice>
      )}
    </>
  );
}
