import type { News } from '../delivery/delivery.js';

/** Where the dashboard shows what a rule is about. */
export const pathOf: Readonly<Record<News['rule'], string>> = {
  'rate-fell': '/',
  'calls-stopped': '/',
  funnel: '/',
  behind: '/data-health',
  'dead-letters': '/dead-letters',
};

/** Addresses of the dashboard, for whoever reads of an alert elsewhere. */
export interface Addresses {
  /** What it is about. */
  readonly place: string;
  /** The alert itself, and who looks after it. */
  readonly alert: string;
}

/** Leads from messages to the dashboard, where it is known how people reach it. */
export class Links {
  /** @param origin such as `https://callboard.example.org`; none: messages say where to look in words */
  constructor(private readonly origin: string | undefined) {}

  of({ rule, campaign }: News): Addresses | undefined {
    if (this.origin === undefined) return undefined;
    const at = (path: string, of: string | null) => {
      const url = new URL(path, this.origin);
      if (of !== null) url.searchParams.set('campaign', of);
      return url.href;
    };
    return { place: at(pathOf[rule], pathOf[rule] === '/' ? campaign : null), alert: at('/alerts', campaign) };
  }
}
