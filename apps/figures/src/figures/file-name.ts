import type { Tabled } from './tabled.js';

/** More names than this make a file name that nobody reads to its end. */
const mostNames = 3;

/**
 * Says of what, of which days, as of when, and that it is internal:
 * `demo_dials_by-region_2022-04-01--2022-04-05_as-of-2022-04-05T10-00-00Z_internal.csv`.
 */
export function fileNameOf({ query, answer }: Tabled, extension: string): string {
  const { metrics, by, from, to } = query;
  return fileName(
    [
      metrics.length > mostNames ? `${metrics.length}-metrics` : metrics.join('-'),
      by.length > 0 && `by-${by.join('-')}`,
    ],
    { from, to, ...answer },
    extension,
  );
}

/** The same of several answers at once; the days are those of the first, which the others go with. */
export function boardFileName(first: Tabled, extension: string): string {
  return fileName(['board'], { from: first.query.from, to: first.query.to, ...first.answer }, extension);
}

interface About {
  readonly campaign: string;
  readonly asOf: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function fileName(what: readonly (string | false)[], { campaign, asOf, from, to }: About, extension: string): string {
  const days = from || to ? `${from ?? 'begin'}--${to ?? 'now'}` : 'all-days';
  const asOfWhen = `as-of-${asOf.slice(0, 19).replaceAll(':', '-')}Z`;
  return `${[campaign, ...what.filter(Boolean), days, asOfWhen, 'internal'].join('_')}.${extension}`;
}
