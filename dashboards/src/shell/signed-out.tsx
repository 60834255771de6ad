import { useTranslations } from 'next-intl';
import { Masthead } from './masthead';
import { Notice } from './notice';
import classes from './signed-out.module.css';

/** The board for somebody without a session: what it is, and how to get in. */
export function SignedOut() {
  const t = useTranslations('signedOut');
  return (
    <>
      <Masthead />
      <Notice title={t('title')} testId="signed-out">
        <p>{t('text')}</p>
        <div className={classes.how}>
          <h2>{t('howTitle')}</h2>
          <p>{t.rich('how', { code: (text) => <code>{text}</code> })}</p>
          <p>{t('once')}</p>
        </div>
      </Notice>
    </>
  );
}
