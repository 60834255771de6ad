import { useTranslations } from 'next-intl';
import type { Problem } from '../api/problem';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';

/** What a problem means to somebody who wanted figures. */
export function useProblemText(): (problem: Problem) => { title: string; text: string } {
  const t = useTranslations('error');
  return (problem) => {
    if (problem.status === 403) return { title: t('forbiddenTitle'), text: t('forbiddenText') };
    if (problem.passing) return { title: t('title'), text: t('unreachable') };
    return { title: t('title'), text: problem.detail ?? t('unexpected') };
  };
}

/** A board that cannot be shown at all. */
export function BoardProblem({ problem, retry }: { problem: Problem; retry: () => void }) {
  const t = useTranslations('error');
  const { title, text } = useProblemText()(problem);
  return (
    <>
      <Masthead />
      <Notice title={title} testId="board-problem" action={{ label: t('retry'), onClick: retry }}>
        <p role="alert">{text}</p>
      </Notice>
    </>
  );
}

/** An address that names a campaign there is not. */
export function UnknownCampaign({ id }: { id: string }) {
  const t = useTranslations('error');
  return (
    <>
      <Masthead />
      <Notice title={t('campaignTitle')} testId="unknown-campaign" action={{ label: t('campaignBack'), href: '/' }}>
        <p>{t('campaignText', { campaign: id })}</p>
      </Notice>
    </>
  );
}
