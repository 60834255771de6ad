import { useTranslations } from 'next-intl';
import type { Problem } from '../api/problem';
import classes from './form.module.css';
import { useCountdown } from './use-countdown';

interface Props {
  problem: Problem | undefined;
  /** What a status means here, where the problem's own words are not enough. */
  words?: Partial<Record<number, string>>;
}

/** Why something was not done, and what to do about it. */
export function Refusal({ problem, words = {} }: Props) {
  const t = useTranslations('forms');
  const left = useCountdown(problem);
  if (!problem) return null;
  const text = () => {
    if (problem.status === 429) return left > 0 ? t('wait', { seconds: left }) : t('waited');
    if (problem.passing) return t('unreachable');
    return words[problem.status] ?? problem.detail ?? t('unexpected');
  };
  return (
    <p className={classes.refusal} role="alert" data-testid="refusal">
      {text()}
    </p>
  );
}
