import { useTranslations } from 'next-intl';
import type { PersonWithLink } from '../api/types';
import { CopyButton } from '../desk/shell/copy-button';
import people from './people.module.css';

/** A link that is shown once, to be handed over by whoever reads it. */
export function LinkOnce({ link: { person, token } }: { link: PersonWithLink }) {
  const t = useTranslations('people');
  const address = `${location.origin}/set-password#${token}`;
  return (
    <section className={people.link} aria-live="polite" data-testid="password-link">
      <h3>{t('linkTitle', { name: person.name })}</h3>
      <p>{t('link')}</p>
      <p className={people.address}>
        <code>{address}</code>
      </p>
      <CopyButton text={address} label={t('copy')} done={t('copied')} />
    </section>
  );
}
