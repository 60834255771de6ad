import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { type DeskLocale, isDeskLocale } from '../../i18n/locales';

/** A text in some languages; the desk has more than those that a campaign must have. */
type SomeLanguages = { readonly en: string } & { readonly [language in DeskLocale]?: string };

/** Words, names, days and times as people of the page's language read them. */
export function useTexts() {
  const said: string = useLocale();
  const locale = isDeskLocale(said) ? said : 'en';
  return useMemo(() => {
    const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
    const list = new Intl.ListFormat(locale, { type: 'disjunction' });
    const time = (timeZone?: string) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...(timeZone ? { timeZone } : {}) });
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    const capital = (name: string) => name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
    return {
      locale,
      of: (text: SomeLanguages) => text[locale] ?? text.en,
      country: (code: string) => country.of(code) ?? code,
      language: (code: string) => capital(language.of(code) ?? code),
      either: (names: readonly string[]) => list.format(names),
      time: (at: number, timeZone?: string) => time(timeZone).format(at),
      day: (at: number) => day.format(at),
      /** @param day without a time: `2022-04-05` */
      date: (day: string) => date.format(Date.parse(day)),
      moment: (at: number) => moment.format(at),
    };
  }, [locale]);
}
