import { headers } from 'next/headers';
import type { Session } from '../api/types';

/** Who looks at a page. `unknown`: there is a session, and it cannot be found out just now whose. */
export type Viewer = { state: 'nobody' | 'unknown' } | SignedIn;
export type SignedIn = { state: 'signed-in' } & Session;

/** Of this request; dashboards/server/viewer.mjs finds it out. */
export async function readViewer(): Promise<Viewer> {
  const said = (await headers()).get('x-viewer');
  return said ? (JSON.parse(decodeURIComponent(said)) as Viewer) : { state: 'nobody' };
}
