import { useTranslations } from 'next-intl';
import ui from '../shell/ui.module.css';
import classes from './start.module.css';

const notes = ['hide', 'when', 'stopping', 'country', 'stored'] as const;
const rules = ['code1', 'code2', 'code3', 'code4', 'code5'] as const;

/** What to know before the first call, and what is asked of whoever calls. @param isInside below a heading of its own */
export function Safety({ isInside = false }: { isInside?: boolean }) {
  const t = useTranslations('desk.welcome');
  const Title = isInside ? 'h4' : 'h2';
  const Note = isInside ? 'h5' : 'h3';
  return (
    <div className={classes.safety}>
      <Title className={ui.part}>{t('safety')}</Title>
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note}>
            <Note className={ui.label}>{t(`${note}Title`)}</Note>
            <p>{t(note)}</p>
          </li>
        ))}
      </ul>
      <Title className={ui.part}>{t('code')}</Title>
      <ol className={classes.rules}>
        {rules.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ol>
    </div>
  );
}
