import type { News } from '../delivery/delivery.js';
import type { Addresses } from './links.js';

/** What is said of each rule in a language. */
export interface Vocabulary {
  readonly raised: Readonly<Record<News['rule'], (facts: News['facts']) => string>>;
  readonly remedy: Readonly<Record<News['rule'], string>>;
  /** What it is called when it is over. */
  readonly over: Readonly<Record<News['rule'], string>>;
  readonly since: (time: string) => string;
  readonly where: (path: string) => string;
  readonly linked: (addresses: Addresses) => string;
}
