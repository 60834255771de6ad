/** Languages that are complete. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** Languages of the desk: volunteers come from more countries than organizers. */
export const deskLocales = ['en', 'ru', 'lt', 'uk'] as const;
export type DeskLocale = (typeof deskLocales)[number];

export const localeCookie = 'callboard_locale';

/** What each language calls itself. */
export const localeNames: Record<DeskLocale, string> = {
  en: 'English',
  ru: 'Русский',
  lt: 'Lietuvių',
  uk: 'Українська',
};

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

export function isDeskLocale(text: unknown): text is DeskLocale {
  return deskLocales.some((locale) => locale === text);
}

/**
 * The first language of an Accept-Language header that there is; English if there is none.
 * Weights are not looked at: browsers list what is preferred first.
 *
 * @param isOurs which languages there are
 */
export function preferredLocale<T extends DeskLocale>(
  acceptLanguage: string | null,
  isOurs: (text: unknown) => text is T,
): T | 'en' {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isOurs) ?? 'en';
}
