import { useTranslations } from 'next-intl';
import classes from './health.module.css';
import type { Level } from './levels';

/** How something is: by colour, by shape, and in a word. */
export function LevelMark({ level }: { level: Level }) {
  const t = useTranslations('health.level');
  return (
    <span className={classes.mark} data-level={level}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        {level === 'well' && <circle cx="9" cy="9" r="8" fill="currentColor" />}
        {level === 'watch' && <path d="M9 1l8.5 15.5h-17z" fill="currentColor" />}
        {level === 'act' && <path d="M5.5 1h7L17 5.5v7L12.5 17h-7L1 12.5v-7z" fill="currentColor" />}
        {level === 'well' ? (
          <path d="M5 9.3l2.8 2.7L13 6.3" fill="none" stroke="var(--paper)" strokeWidth="2" />
        ) : (
          <path d="M9 5.5v5.5M9 12.6v1.9" fill="none" stroke="var(--paper)" strokeWidth="2" />
        )}
      </svg>
      {t(level)}
    </span>
  );
}
