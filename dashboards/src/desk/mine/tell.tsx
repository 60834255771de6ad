import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Refused, send } from '../data/http';
import ui from '../shell/ui.module.css';

const kinds = ['threat', 'distress'] as const;
type Fault = 'empty' | 'digits' | 'limit' | 'lost';

/** Seven digits or more, however they are set apart, as the service has it. */
const digitRun = /(?:\p{Nd}[\s().+/-]*){7}/u;

/** Tells the organizers of a threat or of distress. What was written stays there until they have it. */
export function Tell() {
  const t = useTranslations('desk.help');
  const id = useId();
  const [kind, setKind] = useState<(typeof kinds)[number]>('threat');
  const [text, setText] = useState('');
  const [state, setState] = useState<Fault | 'sending' | 'sent'>();
  const tell = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setState('empty');
    if (digitRun.test(text)) return setState('digits');
    setState('sending');
    try {
      await send('POST', '/distress-reports', { kind, text });
      setText('');
      setState('sent');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setState(error.status === 429 ? 'limit' : 'lost');
    }
  };
  const isFault = state !== undefined && state !== 'sending' && state !== 'sent';
  return (
    <form className={ui.stack} onSubmit={(event) => void tell(event)} noValidate data-testid="tell">
      <h3 id="tell" tabIndex={-1} className={ui.label}>
        {t('tellTitle')}
      </h3>
      <p className={ui.soft}>{t('tellText')}</p>
      <fieldset className={ui.group}>
        <legend>{t('kind')}</legend>
        {kinds.map((each) => (
          <label key={each} className={ui.check}>
            <input type="radio" name={`${id}-kind`} checked={kind === each} onChange={() => setKind(each)} />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <div className={ui.field}>
        <label className={ui.label} htmlFor={`${id}-text`}>
          {t('words')}
        </label>
        <textarea
          id={`${id}-text`}
          className={ui.input}
          rows={4}
          maxLength={2000}
          value={text}
          aria-invalid={isFault}
          aria-describedby={`${id}-state`}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p id={`${id}-state`} role="status" className={isFault ? ui.fault : undefined}>
        {state && t(state)}
      </p>
      <div>
        <button type="submit" className={ui.button} disabled={state === 'sending'}>
          {t('send')}
        </button>
      </div>
    </form>
  );
}
