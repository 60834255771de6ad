import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DeskFacts, Session } from '../data/model';
import type { DeskStore } from '../data/store';
import ui from '../shell/ui.module.css';
import { JoinForm } from './join-form';
import { RecoverForm } from './recover-form';
import { Safety } from './safety';
import classes from './start.module.css';

interface Props {
  /** Not there yet, at first. */
  facts: DeskFacts | undefined;
  source: string | undefined;
  store: DeskStore;
  joined: (session: Session) => void;
  /** To somebody who has just left. */
  farewell: string | undefined;
}

/** Before the first call: what it is, how to be safe, and how to join. */
export function Welcome({ facts, source, store, joined, farewell }: Props) {
  const t = useTranslations('desk.welcome');
  const join = useTranslations('desk.join');
  const [isBack, setBack] = useState(false);
  const Form = isBack ? RecoverForm : JoinForm;
  return (
    <main id="main" className={classes.start} data-testid="welcome">
      <div role="status">{farewell && <p className={ui.note}>{farewell}</p>}</div>
      <div>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lede}>{t('lede')}</p>
      </div>
      <Safety />
      <section className={ui.sheet}>
        <h2 className={ui.title}>{join('title')}</h2>
        <p className={ui.soft}>{join('text')}</p>
        <Form facts={facts} source={source} store={store} joined={joined} />
        <div>
          <button type="button" className={ui.quiet} onClick={() => setBack(!isBack)}>
            {join(isBack ? 'fresh' : 'again')}
          </button>
        </div>
      </section>
    </main>
  );
}
