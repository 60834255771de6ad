import dynamic from 'next/dynamic';
import { Placeholder } from '../placeholder';

/** Outlines of all countries are not needed for the first screen. */
export const WorldMap = dynamic(() => import('./world-map').then((module) => module.WorldMap), {
  ssr: false,
  loading: () => <Placeholder height={380} />,
});
