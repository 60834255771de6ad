import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import { Notice } from '../shell/notice';
import { LevelMark } from './level-mark';

/** All that can be said while nobody says how far the data goes: which services answer, as the origin finds them. */
export function WhoAnswers() {
  const t = useTranslations('health.away');
  const { data, error } = useSWR<{ status: string }, Problem>('/ready', { keepPreviousData: false });
  return (
    <Notice inside title={t('title')} testId="who-answers">
      <LevelMark level="act" />
      <p role="status">
        {error && error.fields.length > 0 && t('missing', { services: error.fields.join(', ') })}
        {error && error.fields.length === 0 && t('origin')}
        {!error && data && t('passing')}
        {!error && !data && t('asking')}
      </p>
      <p>{t('do')}</p>
    </Notice>
  );
}
