import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Call } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';
import classes from './call-card.module.css';

/** What a call begins with, in the language it is made in. */
export function Opening({ call }: { call: Call }) {
  const t = useTranslations('desk.call');
  const id = useId();
  const { facts } = useDesk();
  const guideline = facts?.guidelines.find(({ language }) => language === call.language);
  if (!guideline) return null;
  return (
    <div className={ui.field}>
      <p id={id} className={ui.label}>
        {t('opening')}
      </p>
      <blockquote className={classes.opening} lang={guideline.language} aria-labelledby={id} style={{ margin: 0 }}>
        {guideline.opening}
      </blockquote>
    </div>
  );
}
