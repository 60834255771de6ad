'use client';

import { useTranslations } from 'next-intl';
import { PlainPage } from '../shell/plain-page';
import { HealthReport } from './health-report';

const refreshMs = 3_000;

/** How the data and the services are, in plain words. */
export function HealthPage() {
  const t = useTranslations('health');
  return (
    <PlainPage title={t('title')} lede={t('lede')} refreshMs={refreshMs}>
      <HealthReport />
    </PlainPage>
  );
}
