'use client';

import { useTranslations } from 'next-intl';
import { DeskHead } from '../../desk/shell/desk-head';
import { Notice } from '../../shell/notice';

/** What is shown when the desk itself fails. */
export default function DeskError({ reset }: { reset: () => void }) {
  const t = useTranslations('desk.error');
  return (
    <>
      <DeskHead />
      <Notice title={t('title')} action={{ label: t('retry'), onClick: reset }}>
        <p>{t('text')}</p>
      </Notice>
    </>
  );
}
