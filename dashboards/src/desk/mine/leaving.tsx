import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refused } from '../data/http';
import ui from '../shell/ui.module.css';

interface Props {
  way: 'forget' | 'erase';
  /** Reports that would be lost by it. */
  unsent: number;
  /** @throws Refused */
  go: () => Promise<void>;
}

/** A way to leave: what it does, and whether one is sure. */
export function Leaving({ way, unsent, go }: Props) {
  const t = useTranslations('desk.device');
  const [step, setStep] = useState<'asked' | 'working' | 'lost'>();
  const leave = async () => {
    setStep('working');
    try {
      await go();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setStep('lost');
    }
  };
  const isForget = way === 'forget';
  return (
    <div className={ui.stack}>
      <h3 className={ui.label}>{t(isForget ? 'forgetTitle' : 'eraseTitle')}</h3>
      <p>{t(isForget ? 'forgetText' : 'eraseText')}</p>
      {unsent > 0 && <p className={ui.fault}>{t('unsent', { count: unsent })}</p>}
      <div role="status">
        {step === 'working' && <p>{t('working')}</p>}
        {step === 'lost' && <p className={ui.fault}>{t('lost')}</p>}
        {step === 'asked' && <p className={ui.label}>{t('sure')}</p>}
      </div>
      {step === 'asked' ? (
        <div className={ui.row}>
          {/* biome-ignore lint/a11y/noAutofocus: it takes the place of what was just pressed */}
          <button type="button" className={ui.quiet} autoFocus onClick={() => setStep(undefined)}>
            {t('no')}
          </button>
          <button type="button" className={ui.danger} onClick={() => void leave()}>
            {t(isForget ? 'yesForget' : 'yesErase')}
          </button>
        </div>
      ) : (
        <div>
          <button type="button" className={ui.danger} disabled={step === 'working'} onClick={() => setStep('asked')}>
            {t(way)}
          </button>
        </div>
      )}
    </div>
  );
}
