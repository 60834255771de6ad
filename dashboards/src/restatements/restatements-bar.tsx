import { useTranslations } from 'next-intl';
import { Refusal } from '../accounts/refusal';
import { useSending } from '../accounts/use-sending';
import { post } from '../api/request';
import { useBoard } from '../board/board-context';
import { useHour } from '../format/use-hour';
import decision from '../shell/decision.module.css';
import { RestatedDays } from './restated-days';
import { RestatedExport } from './restated-export';
import classes from './restatements.module.css';
import { useLook } from './use-look';

/** Days that were over and have changed since somebody looked, or took them away. Nothing where none has. */
export function RestatementsBar() {
  const t = useTranslations('restatements');
  const { campaign } = useBoard();
  const hour = useHour(campaign.timeZone);
  const { data, error, mutate } = useLook();
  const { busy, problem, send } = useSending();
  const changed = () => void mutate();
  if (!data) return error?.passing ? <p className={classes.unknown}>{t('unknown')}</p> : null;
  const { look, exports, state } = data;
  const days = look?.days ?? [];
  if (days.length === 0 && exports.length === 0) return null;
  const acknowledge = async () => {
    try {
      await post('/restatements/acknowledgement', { campaign: campaign.id, state });
    } finally {
      changed();
    }
  };
  return (
    <section className={`${classes.bar} screen-only`} aria-label={t('title')} data-testid="restatements">
      {look && days.length > 0 && (
        <div data-testid="restated-look">
          <div className={classes.head}>
            <h2>{t('sinceLook', { count: days.length, when: hour(look.at) })}</h2>
            <button type="button" className={decision.second} disabled={busy} onClick={() => void send(acknowledge)}>
              {t('noted')}
            </button>
          </div>
          <RestatedDays days={days} />
          <Refusal problem={problem} words={{ 409: t('meanwhile') }} />
        </div>
      )}
      {exports.map((each) => (
        <RestatedExport key={each.id} restated={each} changed={changed} />
      ))}
    </section>
  );
}
