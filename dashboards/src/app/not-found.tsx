import { getTranslations } from 'next-intl/server';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';

export default async function NotFound() {
  const t = await getTranslations('error');
  return (
    <>
      <Masthead />
      <Notice title={t('notFoundTitle')} action={{ label: t('campaignBack'), href: '/' }}>
        <p>{t('notFoundText')}</p>
      </Notice>
    </>
  );
}
