import { useTranslations } from 'next-intl';
import type { Call, Letter } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';

/** What the server did not accept of a call, and what to do about it. Kept until the volunteer decides. */
export function Refusals({ call }: { call: Call }) {
  const t = useTranslations('desk.mine');
  const { store, letters, refresh, sendNow } = useDesk();
  const refused = letters.filter(({ callId, state }) => callId === call.callId && state === 'refused');
  const again = async ({ id }: Letter) => {
    await store.change(id, ({ problem, ...letter }) => ({ ...letter, state: 'waiting', notBefore: Date.now() }));
    await refresh();
    sendNow();
  };
  const remove = async () => {
    await store.drop(call.callId);
    await refresh();
  };
  const remedy = ({ kind, problem }: Letter): string => {
    const { status = 0, detail = '' } = problem ?? {};
    if (kind === 'do-not-call' && status !== 401) return t('neverRefused', { detail });
    if (status === 400) return t('remedyField', { detail });
    if (status === 401) return t('remedySession');
    if (status === 403) return t('remedyToken');
    return status === 410 ? t('remedyLate') : t('remedyOther', { detail });
  };
  return refused.map((letter) => (
    <div key={letter.id} className={ui.note} data-testid="refusal">
      <p>{remedy(letter)}</p>
      <div className={ui.row}>
        <button type="button" className={ui.quiet} onClick={() => void again(letter)}>
          {t('again')}
        </button>
        <button type="button" className={ui.quiet} onClick={() => void remove()}>
          {t('remove')}
        </button>
      </div>
    </div>
  ));
}
