import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import classes from './details.module.css';
import { DetailsBody } from './details-body';
import type { Subject } from './subject';

interface Props {
  /** None: closed. */
  subject: Subject | undefined;
  close: () => void;
}

/**
 * What there is to know about a figure, at the side of the board. The browser's own dialog: it keeps the keyboard
 * inside, closes with Escape and goes back to the number that was pressed.
 */
export function Details({ subject, close }: Props) {
  const t = useTranslations('details');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (subject && !element?.open) element?.showModal();
    if (!subject && element?.open) element.close();
  }, [subject]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet; with the keyboard, Escape closes it
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t('title')}
      data-testid="details"
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {subject && (
        <div className={classes.sheet}>
          <button type="button" className={classes.close} aria-label={t('close')} onClick={close}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </button>
          <DetailsBody subject={subject} />
        </div>
      )}
    </dialog>
  );
}
