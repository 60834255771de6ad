'use client';

import { useTranslations } from 'next-intl';
import { Masthead } from '../shell/masthead';
import { Notice } from '../shell/notice';
import { homeOf } from './pages';
import { useViewer } from './viewer-context';

/** A page that is not for whoever looks: in which role he is, and where to go. */
export function NotForRole() {
  const t = useTranslations('access');
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <>
      <Masthead signedIn />
      <Notice
        title={t('notForRoleTitle')}
        testId="not-for-role"
        action={{ label: t(homeOf(viewer.role) === '/' ? 'toBoard' : 'toAccount'), href: homeOf(viewer.role) }}
      >
        <p>{t('notForRole', { name: viewer.name, role: t(`role.${viewer.role}`) })}</p>
      </Notice>
    </>
  );
}
