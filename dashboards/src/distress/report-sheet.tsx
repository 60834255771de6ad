import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DistressReport } from '../api/types';
import { ageOf } from '../format/age';
import { useHour } from '../format/use-hour';
import decision from '../shell/decision.module.css';
import { SideSheet } from '../shell/side-sheet';
import classes from './distress.module.css';
import { Handling } from './handling';

interface Props {
  /** None: closed. */
  report: DistressReport | undefined;
  /** Of the campaign: hours are hours in it. */
  timeZone: string;
  by: string;
  setBy: (by: string) => void;
  close: () => void;
  /** Somebody dealt with it, or opened it again: the list has changed. */
  handled: () => void;
}

/** One report whole, who dealt with it or opened it again, and where to say so. */
export function ReportSheet({ report, timeZone, by, setBy, close, handled }: Props) {
  const t = useTranslations('distress');
  const locale = useLocale();
  // Which report is to be opened again: asked for apart, so that nobody does it in passing.
  const [reopening, reopen] = useState<DistressReport['id']>();
  const noted = () => {
    reopen(undefined);
    handled();
  };
  const hour = useHour(timeZone);
  return (
    <SideSheet
      open={report !== undefined}
      label={t('sheet.title')}
      closeLabel={t('sheet.close')}
      close={close}
      testId="report"
    >
      {report && (
        <>
          <h2 className={decision.title}>{t(`kind.${report.kind}`)}</h2>
          <blockquote className={classes.text}>{report.text}</blockquote>
          <dl className={decision.facts}>
            <div>
              <dt>{t('sheet.received')}</dt>
              <dd>
                {hour(report.receivedAt)} ({ageOf(report.receivedAt, Date.now(), locale)})
              </dd>
            </div>
            <div>
              <dt>{t('sheet.from')}</dt>
              <dd>{t('sheet.nobody')}</dd>
            </div>
          </dl>
          <div role="status" data-testid="handlings">
            {report.handlings.length > 0 && (
              <ul className={classes.handlings} aria-label={t('sheet.handlings')}>
                {report.handlings.map(({ action, by: who, at, note }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added to
                  <li key={index} data-action={action}>
                    <strong>{t('sheet.handled', { action, by: who, time: hour(at) })}</strong> {note}
                  </li>
                ))}
              </ul>
            )}
          </div>
          {report.open && (
            <Handling key={report.id} id={report.id} step="handling" by={by} setBy={setBy} noted={noted} />
          )}
          {!report.open &&
            (reopening === report.id ? (
              <Handling key={report.id} id={report.id} step="reopening" by={by} setBy={setBy} noted={noted} />
            ) : (
              <div className={`${decision.buttons} ${classes.again}`}>
                <button type="button" className={decision.second} onClick={() => reopen(report.id)}>
                  {t('sheet.reopen')}
                </button>
              </div>
            ))}
        </>
      )}
    </SideSheet>
  );
}
