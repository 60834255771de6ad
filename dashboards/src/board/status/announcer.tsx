import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import { countOf } from '../data/cells';

/** Often enough to know that the board lives, seldom enough to read it in peace. */
const everyMs = 30_000;

/** Tells screen readers the new figures, at most twice a minute and only if they have changed. */
export function Announcer({ answer }: { answer: FiguresAnswer | undefined }) {
  const t = useTranslations('status');
  const { format } = useBoard();
  const [said, say] = useState('');
  const last = useRef({ at: 0, dials: -1 });
  useEffect(() => {
    if (!answer) return;
    const dials = countOf(answer.rows[0], 'dials');
    const at = Date.parse(answer.asOf);
    if (dials === last.current.dials || at - last.current.at < everyMs) return;
    const first = last.current.dials === -1;
    last.current = { at, dials };
    if (first) return;
    const conversations = countOf(answer.rows[0], 'conversations');
    say(t('announce', { dials, conversations, time: format.clock(answer.asOf) }));
  }, [answer, format, t]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      {said}
    </p>
  );
}
