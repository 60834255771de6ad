import type deskMessages from '../messages/desk/en.json';
import type messages from '../messages/en.json';
import type { Locale } from '../src/i18n/locales';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    /** A page of the desk has the desk's only, every other page the others only. */
    Messages: typeof messages & Pick<typeof deskMessages, 'desk'>;
  }
}
