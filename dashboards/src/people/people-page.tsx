'use client';

import { useTranslations } from 'next-intl';
import { PlainPage } from '../shell/plain-page';
import { PeopleList } from './people-list';

/** Who may sign in, and as what. */
export function PeoplePage() {
  const t = useTranslations('people');
  return (
    <PlainPage title={t('title')} lede={t('lede')} refreshMs={30_000}>
      <PeopleList />
    </PlainPage>
  );
}
