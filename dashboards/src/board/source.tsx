import { useLocale, useTranslations } from 'next-intl';
import type { MetricName } from '../api/types';
import { AsOf } from './as-of';
import { useBoard } from './board-context';
import type { Shown } from './shown';
import classes from './source.module.css';

interface Props {
  metrics: readonly MetricName[];
  answer: NonNullable<Shown['answer']>;
}

/** Where figures come from, by which definitions, as of when, and that they are not for the public. */
export function Source({ metrics, answer }: Props) {
  const t = useTranslations('source');
  const locale = useLocale();
  const { definition, text } = useBoard();
  const named = metrics.map((name) => {
    const defined = definition(name);
    const followed = answer.definitions.find(({ metric }) => metric === name)?.version;
    return t('metric', { title: defined ? text(defined.title) : name, version: followed ?? defined?.version ?? '' });
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
  return (
    <p className={classes.source}>
      {t('line', { metrics: list })} <AsOf {...answer} />
    </p>
  );
}
