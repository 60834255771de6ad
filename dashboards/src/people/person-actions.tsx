import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { useSending } from '../accounts/use-sending';
import { postJson, putJson } from '../api/request';
import type { Person, PersonWithLink } from '../api/types';
import { useMoment } from '../format/use-moment';
import action from '../shell/action.module.css';
import decision from '../shell/decision.module.css';
import { LinkOnce } from './link-once';
import { RoleField } from './role-field';

interface Props {
  person: Person;
  link: PersonWithLink | undefined;
  changed: (link?: PersonWithLink) => void;
}

/** What an admin can do with an account. Each of it ends the sessions of the account, where it takes something away. */
export function PersonActions({ person, link, changed }: Props) {
  const t = useTranslations('people');
  const momentOf = useMoment();
  const [role, setRole] = useState(person.role);
  const { busy, problem, send } = useSending();
  const path = `/accounts/${encodeURIComponent(person.name)}`;
  const giveRole = () => void send(() => putJson<Person>(`${path}/role`, { role }).then(() => changed()));
  const step = (what: 'disable' | 'enable') =>
    void send(() => postJson<Person>(`${path}/${what}`).then(() => changed()));
  const makeLink = () => void send(() => postJson<PersonWithLink>(`${path}/password-link`).then(changed));
  const { state, createdAt, createdBy } = person;
  return (
    <>
      <h2 className={decision.title}>{person.name}</h2>
      <p className={decision.note}>
        {t(`states.${state}`)} · {t('created', { time: momentOf(createdAt), by: createdBy })}
      </p>
      <div className={classes.form}>
        <RoleField label={t('role')} value={role} change={setRole} />
        <div className={classes.buttons}>
          <button type="button" className={action.action} disabled={busy || role === person.role} onClick={giveRole}>
            {t('giveRole')}
          </button>
        </div>
      </div>
      <section className={classes.section}>
        <div className={classes.buttons}>
          {state !== 'disabled' && (
            <button type="button" className={decision.second} disabled={busy} onClick={makeLink}>
              {t(state === 'invited' ? 'newInvitation' : 'resetPassword')}
            </button>
          )}
          <button
            type="button"
            className={decision.second}
            disabled={busy}
            onClick={() => step(state === 'disabled' ? 'enable' : 'disable')}
          >
            {t(state === 'disabled' ? 'enable' : 'disable')}
          </button>
        </div>
        <p className={decision.hint}>{t('actionsHint')}</p>
        <Refusal problem={problem} words={{ 409: t('lastAdmin') }} />
      </section>
      {link && <LinkOnce link={link} />}
    </>
  );
}
