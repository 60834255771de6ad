import { useLocale, useTranslations } from 'next-intl';
import forms from '../accounts/form.module.css';
import type { Campaign } from '../api/types';
import { createFormat } from '../format/format';
import classes from './settings.module.css';

/** What campaign.yaml says: shown as it is, changed only there. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const format = createFormat(locale, campaign.timeZone);
  const { codebook, timeZone, startsOn, lateWindowDays, leaseMinutes, guideline, languages, regions } = campaign;
  const facts: [string, string][] = [
    [t('timeZone'), timeZone],
    [t('startsOn'), format.longDay(startsOn)],
    [t('lateWindow'), t('days', { count: lateWindowDays })],
    [t('lease'), t('minutes', { count: leaseMinutes })],
    [t('guideline'), t('version', { version: guideline })],
    [t('languages'), languages.map(format.language).join(', ')],
    [t('regions'), format.count(regions.length)],
    [t('codebook'), t('version', { version: codebook.version })],
    [t('positive'), codebook.positive[locale]],
    [t('neutral'), codebook.neutral[locale]],
    [t('negative'), codebook.negative[locale]],
  ];
  return (
    <section className={forms.section} aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle')}</h2>
      <p className={forms.hint}>{t.rich('facts', { code: (text) => <code>{text}</code> })}</p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
