import { useTranslations } from 'next-intl';
import type { View } from '../bench';
import type { Call } from '../data/model';
import { useDesk } from '../desk-context';
import { CopyButton } from '../shell/copy-button';
import { Heading } from '../shell/heading';
import ui from '../shell/ui.module.css';
import { useNow } from '../shell/use-now';
import { useTexts } from '../shell/use-texts';
import classes from './call-card.module.css';
import { Keeping } from './keeping';
import { NumberCode } from './number-code';
import { Opening } from './opening';
import { readable } from './readable';
import { Timer } from './timer';

interface Props {
  call: Call;
  go: (view: View) => void;
  takesFocus: boolean;
}

/** A number in hand: where it is, how to call it, what to say first. */
export function CallCard({ call, go, takesFocus }: Props) {
  const t = useTranslations('desk.call');
  const { store, refresh } = useDesk();
  const { number = '' } = call;
  const start = async () => {
    if (call.dialledAt !== undefined) return;
    await store.write({ ...call, dialledAt: Date.now() });
    await refresh();
  };
  const report = async () => {
    if (call.dialledAt !== undefined && call.hungUpAt === undefined) {
      await store.write({ ...call, hungUpAt: Date.now() });
      await refresh();
    }
    go({ kind: 'report', callId: call.callId });
  };
  return (
    <section className={ui.sheet} data-testid="call">
      <Heading takesFocus={takesFocus}>{t('title')}</Heading>
      <p className={classes.number} data-testid="number">
        {readable(number)}
      </p>
      <Place call={call} />
      <div className={classes.actions}>
        <a className={`${ui.button} ${ui.large}`} href={`tel:${number}`} onClick={() => void start()}>
          {t('dial')}
        </a>
        <CopyButton text={number} label={t('copy')} done={t('copied')} />
      </div>
      <p className={ui.soft}>{t('hide')}</p>
      <Opening call={call} />
      <Timer call={call} start={() => void start()} />
      <button type="button" className={`${ui.button} ${ui.large}`} onClick={() => void report()}>
        {t('report')}
      </button>
      <NumberCode number={number} />
      <Keeping call={call} go={go} />
    </section>
  );
}

/** The region in words, and what time it is there. */
function Place({ call }: { call: Call }) {
  const t = useTranslations('desk.call');
  const { facts } = useDesk();
  const texts = useTexts();
  const now = useNow(5_000);
  const region = facts?.regions.find(({ code }) => code === call.region);
  const time = region && texts.time(now + call.skew, region.timeZone);
  return (
    <p className={classes.place}>
      <strong>{region ? texts.of(region.name) : t('regionUnknown')}</strong>
      {time && <span>{t('localTime', { time })}</span>}
      <span className={ui.soft}>{t('language', { language: texts.language(call.language) })}</span>
    </p>
  );
}
