import { type ComponentProps, useId } from 'react';
import classes from './form.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string;
  hint?: string | undefined;
  /** What is wrong with what stands in it. */
  fault?: string | undefined;
  change: (value: string) => void;
}

/** One line to type in, with what to know before and what is wrong with it. */
export function Field({ label, hint, fault, change, ...input }: Props) {
  const id = useId();
  const notes = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        required
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={notes || undefined}
        aria-invalid={fault ? true : undefined}
        onChange={({ currentTarget: { value } }) => change(value)}
        {...input}
      />
      {hint && (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className={classes.fault} id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
