import { useState } from 'react';
import { Problem } from '../api/problem';

/** What an organizer says with a decision, without what stands around it. */
export interface Said {
  by: string;
  note: string;
}

/**
 * A decision on its way: what is said with it, whether it is being sent, and what there is to complain about.
 *
 * @param by the organizer's name; kept by the page, since who decides about many types it once
 */
export function useDecision(by: string) {
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [complaint, complain] = useState<string>();
  const said: Said = { by: by.trim(), note: note.trim() };
  /** @param refused what to say of a problem; whatever else is thrown is passed on */
  const send = async (work: () => Promise<void>, refused: (problem: Problem) => string) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      complain(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return { said, note, setNote, busy, complaint, complain, send };
}

export type Decision = ReturnType<typeof useDecision>;
