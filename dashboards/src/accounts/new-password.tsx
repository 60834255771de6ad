import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from './field';
import classes from './form.module.css';

/** As the service has it: apps/figures/src/accounts/password.schema.ts. */
export const shortestPassword = 15;

interface Props {
  value: string;
  change: (value: string) => void;
  /** What the service says is wrong with it. */
  refused: boolean;
}

/** A password that is chosen: seen if one likes, instead of typed twice. */
export function NewPassword({ value, change, refused }: Props) {
  const t = useTranslations('forms');
  const [seen, setSeen] = useState(false);
  return (
    <>
      <Field
        label={t('newPassword')}
        name="new-password"
        type={seen ? 'text' : 'password'}
        value={value}
        change={change}
        autoComplete="new-password"
        minLength={shortestPassword}
        maxLength={200}
        hint={t('newPasswordHint', { shortest: shortestPassword })}
        fault={refused ? t('passwordFault') : undefined}
      />
      <label className={classes.check}>
        <input type="checkbox" checked={seen} onChange={({ currentTarget: { checked } }) => setSeen(checked)} />
        {t('showPassword')}
      </label>
    </>
  );
}
