import { useTranslations } from 'next-intl';
import classes from './how-to-get-in.module.css';

/** For who has no password, or not any more. */
export function HowToGetIn() {
  const t = useTranslations('signedOut');
  return (
    <div className={classes.how}>
      <h2>{t('howTitle')}</h2>
      <p>{t('forgotten')}</p>
      <p>{t.rich('how', { code: (text) => <code>{text}</code> })}</p>
    </div>
  );
}
