import { useTranslations } from 'next-intl';
import type { DeadLetter } from '../api/types';
import { useHour } from '../format/use-hour';
import classes from '../shell/decision.module.css';

/** What is known of a record, and what was decided about it. */
export function LetterFacts({ letter }: { letter: DeadLetter }) {
  const t = useTranslations('deadLetters');
  const hour = useHour();
  const { id, detail, stream, firstSeen, bytes, resolution } = letter;
  const facts: [string, string][] = [
    [t('column.stream'), t(`stream.${stream}`)],
    [t('column.firstSeen'), hour(firstSeen)],
    [t('sheet.size'), t('sheet.bytes', { count: bytes })],
    [t('sheet.id'), id],
  ];
  return (
    <>
      <p className={classes.decided} role="status" data-testid="decided">
        {resolution && t('sheet.decided', { state: resolution.action, by: resolution.by, time: hour(resolution.at) })}
      </p>
      {resolution && resolution.note !== '' && (
        <p className={classes.note}>
          {t('sheet.note')}: {resolution.note}
        </p>
      )}
      <ul className={classes.faults} aria-label={t('sheet.exactly')}>
        {detail.split('; ').map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
