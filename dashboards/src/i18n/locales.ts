/** Languages that are complete. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = 'callboard_locale';

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', ru: 'Русский' };

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

/**
 * The first language of an Accept-Language header that there is; English if there is none.
 * Weights are not looked at: browsers list what is preferred first.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? 'en';
}
