import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Disposition } from '../data/model';
import ui from '../shell/ui.module.css';
import { groups } from './groups';
import classes from './report-form.module.css';

interface Props {
  chosen: Disposition | undefined;
  choose: (disposition: Disposition) => void;
}

/** The ways a call may have ended, in three groups; one tap chooses. */
export function Dispositions({ chosen, choose }: Props) {
  const t = useTranslations('desk.report');
  const name = useId();
  return (['talked', 'nobody', 'number'] as const).map((group) => (
    <fieldset key={group} className={ui.group}>
      <legend>{t(group)}</legend>
      <div className={classes.choices}>
        {groups[group].map((disposition) => (
          <label key={disposition} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={disposition}
              checked={chosen === disposition}
              onChange={() => choose(disposition)}
            />
            {t(`disposition.${disposition}`)}
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
