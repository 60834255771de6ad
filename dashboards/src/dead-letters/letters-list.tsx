import { useTranslations } from 'next-intl';
import type { DeadLetter } from '../api/types';
import { Notice } from '../shell/notice';
import classes from '../shell/queue.module.css';
import { QueueProblem } from '../shell/queue-problem';
import { LettersTable } from './letters-table';
import type { Choice, useLetters } from './use-letters';

interface Props {
  list: ReturnType<typeof useLetters>;
  choice: Choice;
  open: (id: DeadLetter['id']) => void;
}

/** The records chosen, or why there are none to be seen. */
export function LettersList({ list: { letters, problem, hasMore, more, refresh }, choice, open }: Props) {
  const t = useTranslations('deadLetters');
  if (!letters && problem) return <QueueProblem problem={problem} retry={refresh} />;
  if (!letters) return <p className={classes.loading}>{t('loading')}</p>;
  if (letters.length === 0)
    return (
      <Notice inside title={t('emptyTitle')} testId="no-letters">
        <p>{t(choice.reason ? 'empty.reason' : `empty.${choice.show}`)}</p>
      </Notice>
    );
  return (
    <>
      <LettersTable letters={letters} open={open} />
      {hasMore && (
        <button type="button" className={classes.more} onClick={more}>
          {t('more')}
        </button>
      )}
    </>
  );
}
