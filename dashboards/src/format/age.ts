const hourMs = 3_600_000;

/** How long ago something was of which only the hour is known: `this hour`, `5 hours ago`, `yesterday`. */
export function ageOf(hour: string, now: number, locale: string): string {
  const hours = Math.max(0, Math.floor((now - Date.parse(hour)) / hourMs));
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return hours < 24 ? words.format(-hours, 'hour') : words.format(-Math.floor(hours / 24), 'day');
}
