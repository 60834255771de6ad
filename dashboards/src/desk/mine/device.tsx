import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { sendForJson } from '../data/http';
import { useDesk } from '../desk-context';
import { CopyButton } from '../shell/copy-button';
import ui from '../shell/ui.module.css';
import { Leaving } from './leaving';
import classes from './mine.module.css';

/** The recovery code, and the two ways to leave. */
export function Device({ leave }: { leave: (words: string) => Promise<void> }) {
  const t = useTranslations('desk.device');
  const { session, letters } = useDesk();
  const error = useTranslations('desk.error');
  const { recoveryCode } = session;
  const [isShown, setShown] = useState(false);
  const unsent = letters.filter(({ kind, state }) => kind === 'report' && state !== 'delivered').length;
  const erase = async () => {
    const { retracted } = await sendForJson<{ retracted: number }>('POST', '/volunteers/me/erasure');
    await leave(t('erased', { count: retracted }));
  };
  return (
    <details className={`${ui.sheet} ${ui.fold}`} data-testid="device">
      <summary>
        <h2 className={ui.part}>{t('title')}</h2>
      </summary>
      <div className={classes.inside}>
        <div className={ui.stack}>
          <h3 className={ui.label}>{t('codeTitle')}</h3>
          <p>{t('codeText')}</p>
          {isShown && recoveryCode === undefined && <p role="status">{error('unreachable')}</p>}
          {isShown && recoveryCode !== undefined && (
            <div className={ui.row}>
              <span className={classes.recovery} data-testid="recovery-code">
                {recoveryCode}
              </span>
              <CopyButton text={recoveryCode} label={t('copy')} done={t('copied')} />
            </div>
          )}
          {!isShown && (
            <div>
              <button type="button" className={ui.quiet} onClick={() => setShown(true)}>
                {t('codeShow')}
              </button>
            </div>
          )}
        </div>
        <Leaving way="forget" unsent={unsent} go={() => leave(t('forgotten'))} />
        <Leaving way="erase" unsent={0} go={erase} />
      </div>
    </details>
  );
}
