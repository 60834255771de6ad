import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { View } from '../bench';
import type { Call } from '../data/model';
import { useDesk } from '../desk-context';
import { Heading } from '../shell/heading';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import { readable } from './readable';
import { takeNumber } from './take-number';
import { useAgain } from './use-again';
import { type NoNumber, WhyNot } from './why-not';

interface Props {
  go: (view: View) => void;
  /** Numbers in hand. */
  open: readonly Call[];
  /** After a call, below what became of it. */
  isNext: boolean;
  takesFocus: boolean;
}

/** Nothing in hand: get a number. */
export function Idle({ go, open, isNext, takesFocus }: Props) {
  const t = useTranslations('desk.idle');
  const { store, refresh, facts } = useDesk();
  const [isGetting, setGetting] = useState(false);
  const [answer, setAnswer] = useState<NoNumber>();
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const get = async () => {
    setGetting(true);
    const handOut = await takeNumber(store);
    // The page knows what to offer to whoever has not joined.
    if (handOut.kind === 'stranger') return location.reload();
    setGetting(false);
    if (handOut.kind !== 'call') return setAnswer(handOut);
    setAnswer(undefined);
    await refresh();
    // Whoever has opened another call meanwhile, or reports one, is not taken away from it.
    if (isShown.current) go({ kind: 'call', callId: handOut.call.callId });
  };
  const isUnready = answer?.kind === 'unready';
  useAgain(isUnready && !isGetting ? answer.until : undefined, () => void get());
  return (
    <section className={ui.sheet} data-testid="idle">
      {!isNext && (
        <>
          <Heading takesFocus={takesFocus}>{t('title')}</Heading>
          <p className={ui.soft}>{t('text')}</p>
        </>
      )}
      <button type="button" className={`${ui.button} ${ui.large}`} disabled={isGetting} onClick={() => void get()}>
        {isGetting ? t('getting') : t(isNext ? 'next' : 'get')}
      </button>
      <div role="status">
        {answer && (!isGetting || isUnready) && <WhyNot answer={answer} retry={() => void get()} />}
      </div>
      {open.length > 0 && (
        <div className={ui.stack}>
          <p className={ui.part}>{t('open', { count: open.length })}</p>
          {open.map((call) => (
            <OpenCall key={call.callId} call={call} go={go} facts={facts} />
          ))}
        </div>
      )}
    </section>
  );
}

function OpenCall({ call, go, facts }: { call: Call; go: Props['go']; facts: ReturnType<typeof useDesk>['facts'] }) {
  const t = useTranslations('desk.idle');
  const texts = useTexts();
  const region = facts?.regions.find(({ code }) => code === call.region);
  return (
    <div className={ui.row}>
      <span>
        {readable(call.number ?? '')} · {region ? texts.of(region.name) : call.region}
      </span>
      <button type="button" className={ui.quiet} onClick={() => go({ kind: 'call', callId: call.callId })}>
        {t('openOne')}
      </button>
    </div>
  );
}
