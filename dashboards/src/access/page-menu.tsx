'use client';

import { useTranslations } from 'next-intl';
import { SignOut } from '../shell/sign-out';
import classes from './page-menu.module.css';
import { maySee, menuPages } from './pages';
import { useViewer } from './viewer-context';

/** Who is signed in, and under it the pages that he sees. The browser's own popover: it closes with Escape, or a press beside it. */
export function PageMenu() {
  const t = useTranslations('access');
  const viewer = useViewer();
  if (!viewer) return <SignOut />;
  return (
    <div className={classes.menu}>
      <button
        type="button"
        className={classes.open}
        popoverTarget="pages"
        aria-label={t('menu', { name: viewer.name })}
      >
        <span className={classes.name}>{viewer.name}</span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <nav id="pages" popover="auto" className={classes.list} aria-label={t('pages')}>
        <p className={classes.role}>{t(`role.${viewer.role}`)}</p>
        <ul>
          {menuPages
            .filter((page) => maySee(viewer.role, page))
            .map((page) => (
              <li key={page}>
                <a href={page}>{t(`page.${page.slice(1) || 'board'}` as 'page.board')}</a>
              </li>
            ))}
          <li>
            <SignOut />
          </li>
        </ul>
      </nav>
    </div>
  );
}
