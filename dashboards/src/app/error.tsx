'use client';

import { useTranslations } from 'next-intl';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';

/** What is shown when a page itself fails. */
export default function PageError({ reset }: { reset: () => void }) {
  const t = useTranslations('error');
  return (
    <>
      <Masthead />
      <Notice title={t('title')} action={{ label: t('retry'), onClick: reset }}>
        <p>{t('unexpected')}</p>
      </Notice>
    </>
  );
}
