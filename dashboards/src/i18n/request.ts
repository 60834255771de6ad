import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isDeskLocale, isLocale, type Locale, localeCookie, preferredLocale } from './locales';

/**
 * The language of a request: the one chosen, else the browser's. In a cookie and not in the path, so that an
 * address handed on shows the same figures, in the language of whoever opens it. The desk has words of its own, in
 * more languages than the board: a language that a page does not have counts as not chosen.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const sent = await headers();
  const wanted = sent.get('accept-language');
  if (sent.get('x-page') === 'desk') {
    const locale = isDeskLocale(chosen) ? chosen : preferredLocale(wanted, isDeskLocale);
    const { default: messages } = await import(`../../messages/desk/${locale}.json`);
    // What the board's parts take for the language of a page; the desk's look again (src/desk/shell/use-texts.ts).
    return { locale: locale as Locale, messages, timeZone: 'UTC' };
  }
  const locale = isLocale(chosen) ? chosen : preferredLocale(wanted, isLocale);
  const { default: messages } = await import(`../../messages/${locale}.json`);
  return { locale, messages, timeZone: 'UTC' };
});
