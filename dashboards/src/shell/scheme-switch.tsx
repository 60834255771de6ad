'use client';

import { useMantineColorScheme } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import classes from './switches.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

const neverChanges = () => () => undefined;

/** Light, dark, or as the system has it. */
export function SchemeSwitch() {
  const t = useTranslations('app.scheme');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // Only the browser knows what was chosen last time.
  const inBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return (
    <fieldset className={classes.group} aria-label={t('label')}>
      {schemes.map((scheme) => (
        <button
          key={scheme}
          type="button"
          className={classes.option}
          aria-pressed={inBrowser && colorScheme === scheme}
          aria-label={t(scheme)}
          title={t(scheme)}
          onClick={() => setColorScheme(scheme)}
        >
          <Sign scheme={scheme} />
        </button>
      ))}
    </fieldset>
  );
}

/** Sun, moon, and half of each: drawn, since not every typeface has them. */
function Sign({ scheme }: { scheme: (typeof schemes)[number] }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {scheme === 'dark' ? (
        <path d="M11.5 8.6A5 5 0 1 1 5.4 2.5a4 4 0 0 0 6.1 6.1Z" />
      ) : (
        <>
          <circle cx="7" cy="7" r={scheme === 'auto' ? 5 : 2.6} />
          {scheme === 'auto' ? (
            <path d="M7 2a5 5 0 0 1 0 10Z" fill="currentColor" />
          ) : (
            <path d="M7 .6v1.8M7 11.6v1.8M.6 7h1.8M11.6 7h1.8M2.5 2.5l1.2 1.2M10.3 10.3l1.2 1.2M2.5 11.5l1.2-1.2M10.3 3.7l1.2-1.2" />
          )}
        </>
      )}
    </svg>
  );
}
