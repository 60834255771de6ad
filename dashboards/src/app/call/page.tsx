import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Desk } from '../../desk/desk';
import { DeskHead } from '../../desk/shell/desk-head';

interface Props {
  /** An invitation names the campaign, and where it was found. */
  searchParams: Promise<{ campaign?: string | string[]; source?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: `${t('title')} · callboard` };
}

/** The volunteers' desk; for somebody who has not joined with this browser, how to. */
export default async function Page({ searchParams }: Props) {
  const { campaign, source } = await searchParams;
  const invitation = {
    ...(typeof campaign === 'string' ? { campaign } : {}),
    ...(typeof source === 'string' ? { source } : {}),
  };
  const isJoined = (await cookies()).has('callboard_volunteer');
  return (
    <>
      <DeskHead />
      <Desk isJoined={isJoined} invitation={invitation} />
    </>
  );
}
