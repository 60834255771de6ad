import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Campaign, DistressReport, DistressReports } from '../api/types';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { ReportSheet } from './report-sheet';
import { ReportsTable } from './reports-table';

const refreshMs = 10_000;

/** The reports of a campaign, or why there are none to be seen. */
export function DistressQueue({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('distress');
  const [shown, show] = useState<DistressReport['id']>();
  // Who deals with many types it once.
  const [by, setBy] = useState('');
  const path = `/distress-reports?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data, error, mutate } = useSWR<DistressReports, Problem>(path, { refreshInterval: refreshMs });
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return <p className={queue.loading}>{t('loading')}</p>;
  const { open, reports } = data;
  return (
    <>
      <p className={queue.outstanding} role="status" data-testid="open" data-count={open}>
        {t('open', { count: open })}
      </p>
      {reports.length === 0 ? (
        <Notice inside title={t('emptyTitle')} testId="no-reports">
          <p>{t('empty')}</p>
        </Notice>
      ) : (
        <ReportsTable reports={reports} show={show} />
      )}
      <ReportSheet
        report={reports.find(({ id }) => id === shown)}
        timeZone={campaign.timeZone}
        by={by}
        setBy={setBy}
        close={() => show(undefined)}
        handled={() => void mutate()}
      />
    </>
  );
}
