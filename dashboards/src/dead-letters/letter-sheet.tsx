import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import type { Problem } from '../api/problem';
import { getJson } from '../api/request';
import type { DeadLetter, WholeDeadLetter } from '../api/types';
import classes from '../shell/decision.module.css';
import { SideSheet } from '../shell/side-sheet';
import { LetterDecision } from './letter-decision';
import { LetterFacts } from './letter-facts';
import { LetterRecord } from './letter-record';

interface Props {
  /** None: closed. */
  id: DeadLetter['id'] | undefined;
  by: string;
  setBy: (by: string) => void;
  close: () => void;
  /** Something was decided: the list has changed. */
  decided: () => void;
}

/** One record with its bytes, and what to do about it. */
export function LetterSheet({ id, by, setBy, close, decided }: Props) {
  const t = useTranslations('deadLetters');
  const te = useTranslations('error');
  const { data, error, mutate } = useSWR<WholeDeadLetter, Problem>(id && `/dead-letters/${id}`, getJson);
  const update = () => {
    void mutate();
    decided();
  };
  return (
    <SideSheet
      open={id !== undefined}
      label={t('sheet.title')}
      closeLabel={t('sheet.close')}
      close={close}
      testId="letter"
    >
      {data ? (
        <>
          <h2 className={classes.title}>{t(`reason.${data.reason}`)}</h2>
          <LetterFacts letter={data} />
          <LetterRecord letter={data} />
          {!data.resolution && <LetterDecision letter={data} by={by} setBy={setBy} decided={update} />}
        </>
      ) : (
        <p className={classes.title} role={error ? 'alert' : 'status'}>
          {error ? (error.detail ?? te('unreachable')) : t('loading')}
        </p>
      )}
    </SideSheet>
  );
}
