'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { type DeskLocale, localeNames, locales } from '../i18n/locales';
import classes from './switches.module.css';

interface Props {
  /** Default: those that are complete. */
  among?: readonly DeskLocale[];
}

/** One button a language. The page comes back at the same address, in the language chosen. */
export function LanguageSwitch({ among = locales }: Props) {
  const t = useTranslations('app');
  const current = useLocale();
  const back = useRef<HTMLInputElement>(null);
  const rememberAddress = () => {
    if (back.current) back.current.value = location.pathname + location.search;
  };
  return (
    <form
      className={classes.group}
      method="post"
      action="/language"
      aria-label={t('language')}
      onSubmit={rememberAddress}
    >
      <input ref={back} type="hidden" name="back" defaultValue="/" />
      {among.map((locale) => (
        <button
          key={locale}
          type="submit"
          className={classes.option}
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current ? 'true' : undefined}
          title={localeNames[locale]}
        >
          <span aria-hidden="true">{locale.toUpperCase()}</span>
          <span className="visually-hidden">{localeNames[locale]}</span>
        </button>
      ))}
    </form>
  );
}
