import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import ui from '../shell/ui.module.css';
import { Safety } from '../start/safety';
import classes from './mine.module.css';
import { Tell } from './tell';

/** The safety notes again, and a word to the organizers. A link to `#tell` opens it. */
export function Help() {
  const t = useTranslations('desk.help');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const follow = () => {
      if (location.hash === '#tell') setOpen(true);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (!isOpen || location.hash !== '#tell') return;
    document.getElementById('tell')?.focus();
    // The next press of the same link is to be noticed, too.
    history.replaceState(null, '', location.pathname + location.search);
  }, [isOpen]);
  return (
    <details
      className={`${ui.sheet} ${ui.fold}`}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-testid="help"
    >
      <summary>
        <h2 className={ui.part}>{t('title')}</h2>
      </summary>
      <div className={classes.inside}>
        <Tell />
        <details className={ui.fold}>
          <summary>
            <h3 className={ui.label}>{t('show')}</h3>
          </summary>
          <Safety isInside />
        </details>
      </div>
    </details>
  );
}
