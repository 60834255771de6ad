import { useTranslations } from 'next-intl';
import { Refusal } from '../accounts/refusal';
import { useSending } from '../accounts/use-sending';
import { remove } from '../api/request';
import type { Restatements } from '../api/types';
import { useBoard } from '../board/board-context';
import { useHour } from '../format/use-hour';
import decision from '../shell/decision.module.css';
import { RestatedDays } from './restated-days';
import classes from './restatements.module.css';

interface Props {
  restated: Restatements['exports'][number];
  changed: () => void;
}

/** A file that was taken away and does not say any more what is so; what to do is to take it away anew. */
export function RestatedExport({ restated: { id, at, file, path, days }, changed }: Props) {
  const t = useTranslations('restatements');
  const { campaign } = useBoard();
  const hour = useHour(campaign.timeZone);
  const { busy, problem, send } = useSending();
  const forget = async () => {
    await remove(`/restatements/exports/${id}?${new URLSearchParams({ campaign: campaign.id })}`);
    changed();
  };
  return (
    <div data-testid="restated-export">
      <div className={classes.head}>
        <h2>{t('sinceExport', { count: days.length, when: hour(at) })}</h2>
        <a className={decision.second} href={`/api/v1${path}`} download>
          {t('exportAgain')}
          <span className="visually-hidden"> {file}</span>
        </a>
        <button type="button" className={classes.quiet} disabled={busy} onClick={() => void send(forget)}>
          {t('forget')}
          <span className="visually-hidden"> {file}</span>
        </button>
      </div>
      <details>
        <summary className={classes.file}>{file}</summary>
        <RestatedDays days={days} />
      </details>
      <Refusal problem={problem} />
    </div>
  );
}
