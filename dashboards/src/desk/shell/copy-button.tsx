'use client';

import { useState } from 'react';
import classes from './ui.module.css';

interface Props {
  text: string;
  label: string;
  done: string;
}

/** Copies a text, and says so. */
export function CopyButton({ text, label, done }: Props) {
  const [isDone, setDone] = useState(false);
  // Where a browser forbids it the text stands beside the button, to be copied by hand.
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    );
  return (
    <button type="button" className={classes.quiet} onClick={() => void copy()}>
      <span aria-live="polite">{isDone ? done : label}</span>
    </button>
  );
}
