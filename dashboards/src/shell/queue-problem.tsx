import { useTranslations } from 'next-intl';
import type { Problem } from '../api/problem';
import { Notice } from './notice';

/** Why what waits cannot be shown, and a way to ask again. */
export function QueueProblem({ problem, retry }: { problem: Problem; retry: () => void }) {
  const t = useTranslations('queue');
  const te = useTranslations('error');
  const text = problem.passing ? te('unreachable') : (problem.detail ?? te('unexpected'));
  return (
    <Notice inside title={t('problemTitle')} action={{ label: te('retry'), onClick: retry }}>
      <p role="alert">{problem.status === 403 ? te('forbiddenText') : text}</p>
    </Notice>
  );
}
