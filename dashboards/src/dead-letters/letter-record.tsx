import { useTranslations } from 'next-intl';
import type { WholeDeadLetter } from '../api/types';
import classes from '../shell/decision.module.css';

/** The record as it came: as text, and byte by byte. */
export function LetterRecord({ letter: { key, value, canReplay } }: { letter: WholeDeadLetter }) {
  const t = useTranslations('deadLetters.sheet');
  if (!canReplay) return <p className={classes.nothing}>{t('nothing')}</p>;
  return (
    <section className={classes.record}>
      {key.bytes > 0 && (
        <>
          <h3>{t('key')}</h3>
          <Bytes label={t('key')}>{key.text}</Bytes>
        </>
      )}
      {value.bytes > 0 && (
        <>
          <h3>{t('value')}</h3>
          <Bytes label={t('value')} testId="value">
            {value.text}
          </Bytes>
          {value.truncated && <p className={classes.hint}>{t('truncated')}</p>}
          <details className={classes.base64}>
            <summary>{t('base64')}</summary>
            <Bytes label={t('base64')}>{value.base64}</Bytes>
          </details>
        </>
      )}
    </section>
  );
}

function Bytes({ label, testId, children }: { label: string; testId?: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also with the keyboard
    <section className={classes.bytes} tabIndex={0} aria-label={label} data-testid={testId}>
      <pre>{children}</pre>
    </section>
  );
}
