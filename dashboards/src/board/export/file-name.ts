/** More names than this make a file name that nobody reads to its end. */
const mostNames = 3;

/**
 * Says of what, of which days, as of when, and that it is internal, as the service names its files:
 * `demo_dials_by-region_2022-04-01--2022-04-05_as-of-2022-04-05T10-00-00Z_internal.png`.
 *
 * @param path of the question, below `/api/v1` @param metrics that are shown, which may be fewer than were asked for
 */
export function fileNameOf(path: string, metrics: readonly string[], asOf: string, extension: string): string {
  const asked = new URLSearchParams(path.slice(path.indexOf('?') + 1));
  const by = asked.get('by')?.replaceAll(',', '-');
  const [from, to] = [asked.get('from'), asked.get('to')];
  const parts = [
    asked.get('campaign'),
    metrics.length > mostNames ? `${metrics.length}-metrics` : metrics.join('-'),
    by && `by-${by}`,
    from || to ? `${from ?? 'begin'}--${to ?? 'now'}` : 'all-days',
    `as-of-${asOf.slice(0, 19).replaceAll(':', '-')}Z`,
    'internal',
  ];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}
