import type { ReactNode } from 'react';
import { SignedOut } from '../shell/signed-out';
import { NotForRole } from './not-for-role';
import { type GuardedPage, maySee } from './pages';
import { Unknown } from './unknown';
import { readViewer } from './viewer';
import { ViewerProvider } from './viewer-context';

/** Shows a page to whom it is for; to others, why they do not see it. */
export async function Guarded({ page, children }: { page: GuardedPage; children: ReactNode }) {
  const viewer = await readViewer();
  if (viewer.state === 'unknown') return <Unknown />;
  if (viewer.state !== 'signed-in') return <SignedOut />;
  return <ViewerProvider value={viewer}>{maySee(viewer.role, page) ? children : <NotForRole />}</ViewerProvider>;
}
