import { useTranslations } from 'next-intl';
import type { Dimension } from '../../api/types';
import { useBoard } from '../board-context';
import { useNames } from '../names';
import { useWritten } from '../written';
import { Codebook } from './codebook';
import { DataFacts } from './data-facts';
import classes from './details.module.css';
import { Facts } from './facts';
import type { Subject } from './subject';

/** The number, what it counts and of what, what it is made of, and how far the data behind it goes. */
export function DetailsBody({ subject }: { subject: Subject }) {
  const t = useTranslations('details');
  const { definition, text, format } = useBoard();
  const { metric, cell, answer } = subject;
  const defined = definition(metric);
  const version = answer.definitions.find((each) => each.metric === metric)?.version ?? defined?.version ?? 0;
  const written = useWritten();
  const isDuration = 'median' in cell;
  const parts: [string, string | undefined][] = [
    [defined?.numerator ? text(defined.numerator) : t('numerator'), counted(cell.numerator)],
    [defined?.denominator ? text(defined.denominator) : t('denominator'), counted(cell.denominator)],
    [t('median'), isDuration ? written(metric, cell.median) : undefined],
    [t('p90'), isDuration ? written(metric, cell.p90) : undefined],
    [t('longest'), isDuration ? written(metric, cell.longest) : undefined],
    [t(isDuration ? 'unrecordedLength' : 'unrecorded'), counted(cell.unrecorded)],
    [t('bounds'), cell.bounds ? format.range(cell.bounds) : undefined],
    [t('interval'), cell.interval ? format.range(cell.interval) : undefined],
  ];
  return (
    <>
      <h2 className={classes.title}>{defined ? text(defined.title) : metric}</h2>
      <p className={classes.value} data-testid="details-value">
        {written(metric, cell.value)}
      </p>
      <Scope subject={subject} />
      <h3>{t('definition')}</h3>
      <p>{defined && text(defined.definition)}</p>
      <p className={classes.version}>{t('version', { version })}</p>
      <Facts facts={parts} />
      {metric === 'positive-conversation-rate' && <Codebook />}
      <DataFacts answer={answer} />
    </>
  );

  function counted(value: number | undefined): string | undefined {
    return value === undefined ? undefined : format.count(value);
  }
}

/** Which calls on which days. */
function Scope({ subject: { span, of } }: { subject: Subject }) {
  const t = useTranslations();
  const { format } = useBoard();
  const nameOf = useNames();
  const limits = Object.entries(of).flatMap(([dimension, values]) =>
    values.map((value) => nameOf(dimension as Dimension, value)),
  );
  const days = span.from && span.to ? format.span(span.from, span.to) : t('range.allDays');
  return (
    <p className={classes.scope}>
      {limits.length > 0 ? limits.join(', ') : t('details.whole')} · {days}
    </p>
  );
}
