'use client';

import { useTranslations } from 'next-intl';
import { PlainPage } from '../shell/plain-page';
import { AuditLog } from './audit-log';

/** Who did what, and when. */
export function AuditPage() {
  const t = useTranslations('audit');
  return (
    <PlainPage title={t('title')} lede={t('lede')} refreshMs={10_000}>
      <AuditLog />
    </PlainPage>
  );
}
