import { useTranslations } from 'next-intl';
import guidelines from '../call/guidelines.module.css';
import { Markdown } from '../call/markdown';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import { useLesson } from './use-lesson';

/** What was learned from the calls so far: open until it was read, then folded; or from when on there is one. */
export function Lesson() {
  const t = useTranslations('desk.lesson');
  const { locale, date } = useTexts();
  const { latest, isRead, markRead } = useLesson();
  if (!latest) return null;
  const { lesson, headStart } = latest;
  const until = headStart ? date(headStart.until) : '';
  if (!lesson)
    return headStart ? (
      <p className={`${ui.sheet} ${ui.soft}`} data-testid="lesson-later">
        {t('later', { count: headStart.dials, date: until })}
      </p>
    ) : null;
  const text = [locale, 'en'].map((each) => lesson.texts.find(({ language }) => language === each)).find(Boolean);
  if (!text) return null;
  return (
    <details
      key={String(isRead)}
      className={`${ui.sheet} ${ui.fold}`}
      open={!isRead}
      data-testid="lesson"
      data-read={isRead}
    >
      <summary>
        <h2 className={guidelines.head}>
          <span className={ui.part}>{text.title}</span> <span className={ui.soft}>{t(isRead ? 'read' : 'new')}</span>
        </h2>
      </summary>
      <div className={ui.stack}>
        {headStart && <p className={ui.soft}>{t('early', { date: until })}</p>}
        <div className={guidelines.text} lang={text.language}>
          <Markdown text={text.text} />
        </div>
        {!isRead && (
          <div>
            <button type="button" className={ui.quiet} onClick={() => void markRead(lesson.version)}>
              {t('markRead')}
            </button>
          </div>
        )}
      </div>
    </details>
  );
}
