import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import classes from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { postJson } from '../api/request';
import type { AccountRole, PersonWithLink } from '../api/types';
import people from './people.module.css';
import { RoleField } from './role-field';

/** A name and a role; what comes of it is a link. */
export function InviteForm({ invited }: { invited: (link: PersonWithLink) => void }) {
  const t = useTranslations('people');
  const tf = useTranslations('forms');
  const [name, setName] = useState('');
  const [role, setRole] = useState<AccountRole>('organizer');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      invited(await postJson<PersonWithLink>('/accounts', { name, role }));
      setName('');
    });
  };
  const isWrong = problem?.fields.includes('name') ?? false;
  return (
    <section className={classes.section} aria-labelledby="invite">
      <h2 id="invite">{t('inviteTitle')}</h2>
      <form className={`${classes.form} ${people.invite}`} onSubmit={submit} data-testid="invite">
        <Field
          label={tf('name')}
          name="name"
          value={name}
          change={setName}
          autoComplete="off"
          minLength={2}
          maxLength={64}
          hint={tf('nameHint')}
          fault={isWrong ? tf('nameFault') : undefined}
        />
        <RoleField label={t('role')} value={role} change={setRole} />
        {!isWrong && <Refusal problem={problem} words={{ 409: t('nameTaken') }} />}
        <div className={classes.buttons}>
          <Submit label={t('invite')} busy={busy} />
        </div>
      </form>
    </section>
  );
}
