import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../../api/types';
import { AsOf } from '../as-of';
import { useScope } from '../export/use-scope';
import classes from './print.module.css';

/** At the head of a printed board: of what it is, as of when, and that it is internal. */
export function PrintHead({ answer }: { answer: FiguresAnswer | undefined }) {
  const t = useTranslations();
  const scope = useScope();
  return (
    <header className={`${classes.head} print-only`}>
      <strong>{t('export.mark')}</strong>
      <p>
        {t('app.name')} · {scope}
      </p>
      {answer && (
        <p>
          <AsOf {...answer} dated />
        </p>
      )}
    </header>
  );
}
