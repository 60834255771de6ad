import { type ReactNode, useEffect, useRef } from 'react';
import classes from './side-sheet.module.css';

interface Props {
  open: boolean;
  /** What it is about, for those who do not see it. */
  label: string;
  closeLabel: string;
  close: () => void;
  testId: string;
  children: ReactNode;
}

/**
 * A sheet at the side of the page. The browser's own dialog: it keeps the keyboard inside, closes with Escape and goes
 * back to what was pressed.
 */
export function SideSheet({ open, label, closeLabel, close, testId, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet; with the keyboard, Escape closes it
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={label}
      data-testid={testId}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {open && (
        <div className={classes.sheet}>
          <button type="button" className={classes.close} aria-label={closeLabel} onClick={close}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </button>
          {children}
        </div>
      )}
    </dialog>
  );
}
