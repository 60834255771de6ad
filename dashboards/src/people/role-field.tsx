import { useTranslations } from 'next-intl';
import { useId } from 'react';
import classes from '../accounts/form.module.css';
import type { AccountRole } from '../api/types';

const roles = ['organizer', 'press', 'partner', 'admin'] as const satisfies readonly AccountRole[];

interface Props {
  label: string;
  value: AccountRole;
  change: (role: AccountRole) => void;
}

/** A role that accounts have, with what it may do. */
export function RoleField({ label, value, change }: Props) {
  const t = useTranslations('access');
  const tp = useTranslations('people');
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name="role"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const role = roles.find((each) => each === currentTarget.value);
          if (role) change(role);
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
      <p className={classes.hint} id={`${id}-hint`}>
        {tp(`may.${value}`)}
      </p>
    </div>
  );
}
