'use client';

import { useTranslations } from 'next-intl';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';

/** A page that cannot tell who looks at it: the service that knows the sessions is away. */
export function Unknown() {
  const t = useTranslations('access');
  return (
    <>
      <Masthead />
      <Notice
        title={t('unknownTitle')}
        testId="viewer-unknown"
        action={{ label: t('retry'), onClick: () => location.reload() }}
      >
        <p role="alert">{t('unknown')}</p>
      </Notice>
    </>
  );
}
