import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import { countries } from './countries';
import { countryNamed } from './country-named';

interface Props {
  /** `ZZ`: would rather not say; undefined: nothing yet that is a country. */
  choose: (code: string | undefined) => void;
  isFault: boolean;
}

/** The country one calls from: typed and chosen from what the browser offers, or not said. */
export function CountryField({ choose, isFault }: Props) {
  const t = useTranslations('desk.join');
  const { country, locale } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isHidden, setHidden] = useState(false);
  const names = useMemo(
    () => countries.map((code) => ({ code, name: country(code) })).sort((a, b) => a.name.localeCompare(b.name, locale)),
    [country, locale],
  );
  return (
    <div className={ui.field}>
      <label className={ui.label} htmlFor={id}>
        {t('country')}
      </label>
      <input
        id={id}
        className={ui.input}
        list={`${id}-list`}
        autoComplete="off"
        value={typed}
        disabled={isHidden}
        aria-invalid={isFault}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setTyped(target.value);
          choose(countryNamed(target.value, names, locale));
        }}
      />
      <datalist id={`${id}-list`}>
        {names.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <span id={`${id}-hint`} className={ui.soft}>
        {t('countryHint')}
      </span>
      <label className={ui.check}>
        <input
          type="checkbox"
          checked={isHidden}
          onChange={({ target }) => {
            setHidden(target.checked);
            choose(target.checked ? 'ZZ' : countryNamed(typed, names, locale));
          }}
        />
        {t('countryHidden')}
      </label>
    </div>
  );
}
