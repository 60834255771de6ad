import { useState } from 'react';
import { Problem } from '../api/problem';

/** Something that is sent when a form is submitted: whether it is on its way, and why it was refused. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Whatever is thrown and is no problem is passed on. */
  const send = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
