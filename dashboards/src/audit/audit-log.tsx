import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { Problem } from '../api/problem';
import type { AuditLog as Log } from '../api/types';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { AuditFilters, type Choice, everything } from './audit-filters';
import { AuditTable } from './audit-table';

/** The address of a page of the log; each begins where the one before ends. */
function pathOf(choice: Choice, before: Log | null): string {
  const chosen = Object.entries(choice).filter(([, value]) => value !== '');
  const last = before?.entries.at(-1)?.id;
  const parameters = new URLSearchParams([...chosen, ...(last === undefined ? [] : [['before', last]])]);
  return `/audit?${parameters}`;
}

/** The log as chosen, the latest first, and older entries as long as there are any. */
export function AuditLog() {
  const t = useTranslations('audit');
  const [choice, choose] = useState<Choice>(everything);
  const { data, error, mutate, size, setSize } = useSWRInfinite<Log, Problem>((_: number, before: Log | null) =>
    pathOf(choice, before),
  );
  const entries = data?.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <AuditFilters choice={choice} choose={choose} />
      {!data && error && <QueueProblem problem={error} retry={() => void mutate()} />}
      {!data && !error && <p className={queue.loading}>{t('loading')}</p>}
      {data && entries.length === 0 && (
        <Notice inside title={t('emptyTitle')}>
          <p>{t('empty')}</p>
        </Notice>
      )}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {data?.at(-1)?.more && (
        <button type="button" className={queue.more} onClick={() => void setSize(size + 1)}>
          {t('older')}
        </button>
      )}
    </>
  );
}
