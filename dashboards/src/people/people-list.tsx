import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { People, Person, PersonWithLink } from '../api/types';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { SideSheet } from '../shell/side-sheet';
import { InviteForm } from './invite-form';
import { LinkOnce } from './link-once';
import people from './people.module.css';
import { PersonActions } from './person-actions';

/** Everybody who has an account; at the side, what can be done with one. */
export function PeopleList() {
  const t = useTranslations('people');
  const ta = useTranslations('access');
  const [chosen, choose] = useState<string>();
  const [link, setLink] = useState<PersonWithLink>();
  const { data, error, mutate } = useSWR<People, Problem>('/accounts');
  if (!data && error) return <QueueProblem problem={error} retry={() => void mutate()} />;
  if (!data) return <p className={queue.loading}>{t('loading')}</p>;
  const person = data.people.find(({ name }) => name === chosen);
  const changed = (next?: PersonWithLink) => {
    setLink(next);
    void mutate();
  };
  const close = () => {
    choose(undefined);
    setLink(undefined);
  };
  return (
    <>
      {data.people.length === 0 ? (
        <Notice inside title={t('emptyTitle')}>
          <p>{t('empty')}</p>
        </Notice>
      ) : (
        <table className={`${queue.table} ${people.table}`} data-testid="people">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {data.people.map((each: Person) => (
              <tr key={each.name} data-key={each.name}>
                <th scope="row">
                  <button
                    type="button"
                    className={queue.open}
                    onClick={() => {
                      setLink(undefined);
                      choose(each.name);
                    }}
                  >
                    {each.name}
                  </button>
                </th>
                <td>{ta(`role.${each.role}`)}</td>
                <td>{t(`states.${each.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <InviteForm invited={changed} />
      {link && !chosen && <LinkOnce link={link} />}
      <SideSheet
        open={person !== undefined}
        label={t('sheet', { name: chosen ?? '' })}
        closeLabel={t('close')}
        close={close}
        testId="person"
      >
        {person && <PersonActions key={person.name} person={person} link={link} changed={changed} />}
      </SideSheet>
    </>
  );
}
