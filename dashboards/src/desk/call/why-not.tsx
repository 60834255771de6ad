import { useTranslations } from 'next-intl';
import ui from '../shell/ui.module.css';
import { useNow } from '../shell/use-now';
import type { HandOut } from './take-number';

export type NoNumber = Exclude<HandOut, { kind: 'call' | 'stranger' }>;

interface Props {
  answer: NoNumber;
  retry: () => void;
}

/** Why there is no number, and what to do about it. */
export function WhyNot({ answer, retry }: Props) {
  const t = useTranslations('desk.idle');
  const now = useNow(10_000);
  const minutes = 'until' in answer ? Math.ceil((answer.until - now) / 60_000) : 0;
  const words = () => {
    switch (answer.kind) {
      case 'none':
        return { title: t('noneTitle'), text: minutes > 0 ? t('none', { minutes }) : t('noneNow') };
      case 'too-fast':
        return { title: t('tooFastTitle'), text: minutes > 0 ? t('tooFast', { minutes }) : t('noneNow') };
      case 'too-many':
        return { title: t('tooManyTitle'), text: t('tooMany') };
      case 'paused':
        return { title: t('pausedTitle'), text: t('paused') };
      case 'excluded':
        return { title: t('excludedTitle'), text: t('excluded') };
      case 'unready':
        return { title: t('unreadyTitle'), text: t('unready') };
      case 'offline':
        return { title: t('offlineTitle'), text: t('offline') };
      case 'refused':
        return { title: t('refusedTitle'), text: answer.detail };
    }
  };
  const { title, text } = words();
  return (
    <div className={ui.note} data-testid={`no-number-${answer.kind}`}>
      <p className={ui.part}>{title}</p>
      <p>{text}</p>
      {answer.kind === 'offline' && (
        <div>
          <button type="button" className={ui.quiet} onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
    </div>
  );
}
