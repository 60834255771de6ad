import type { Locale } from '../i18n/locales';

const missing = '—';
const dayMs = 86_400_000;
const aMonday = Date.UTC(2024, 0, 1);

/** Writes numbers, days and times as people of a language read them. What there is none of is a dash. */
export function createFormat(locale: Locale, timeZone: string) {
  const number = new Intl.NumberFormat(locale);
  const average = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const wholePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const more = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const points = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const dateStyle = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const shortDay = dateStyle({ day: 'numeric', month: 'short' });
  const longDay = dateStyle({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const spanDays = dateStyle({ day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = dateStyle({ weekday: 'long' });
  const shortWeekday = dateStyle({ weekday: 'short' });
  const clock = dateStyle({ timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const moment = dateStyle({ timeZone, dateStyle: 'medium', timeStyle: 'medium' });
  const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

  // A minus, not a hyphen: it is as wide as the plus, and no line is broken after it.
  const signed = (format: Intl.NumberFormat) => (value: number) => format.format(value).replace('-', '\u2212');
  const written = (format: Intl.NumberFormat) => (value: number | null | undefined) =>
    value === null || value === undefined ? missing : format.format(value);

  return {
    count: written(number),
    average: written(average),
    decimal: written(decimal),
    minutes: written(minutes),
    compact: written(compact),
    /** One decimal, of a share from 0 to 1. */
    share: written(percent),
    wholeShare: written(wholePercent),
    /** A relative change, with its sign: 0.12 is +12 %. */
    change: signed(change),
    /** A difference of counts, with its sign. */
    more: signed(more),
    /** A difference of shares in percentage points, with its sign: 0.012 is +1.2. */
    points: (difference: number) => signed(points)(difference * 100),
    range: ([low, high]: readonly [number, number]) => `${percent.format(low)} – ${percent.format(high)}`,
    day: (day: string) => shortDay.format(Date.parse(day)),
    longDay: (day: string) => longDay.format(Date.parse(day)),
    span: (from: string, to: string) => plainSpaces(spanDays.formatRange(Date.parse(from), Date.parse(to))),
    /** Of a number from 1, which is Monday. */
    weekday: (number: string) => weekday.format(aMonday + (Number(number) - 1) * dayMs),
    shortWeekday: (number: string) => shortWeekday.format(aMonday + (Number(number) - 1) * dayMs),
    /** From when to when an hour of the day is, as `18:00–19:00`. */
    hour: (number: string) => `${number}:00\u2013${String((Number(number) + 1) % 24).padStart(2, '0')}:00`,
    /** Hour, minute and second in the zone of the campaign. */
    clock: (time: string) => clock.format(Date.parse(time)),
    moment: (time: string) => plainSpaces(moment.format(Date.parse(time))),
    country: (code: string) => country.of(code) ?? code,
    language: (code: string) => capital(language.of(code) ?? code, locale),
  };
}

export type Format = ReturnType<typeof createFormat>;

/** Node and browsers write dates with spaces of different widths; what a page came with is to stay as it is. */
const plainSpaces = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

/** As a name in a list begins; some languages write those of languages small. */
function capital(name: string, locale: Locale): string {
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}
