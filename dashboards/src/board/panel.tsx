import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MetricName } from '../api/types';
import { ExportMenu } from './export/export-menu';
import classes from './panel.module.css';
import { PanelFrame } from './panel-frame';
import { Placeholder } from './placeholder';
import { useProblemText } from './problems';
import type { Shown } from './shown';
import { Source } from './source';

interface Props {
  title: string;
  subtitle: ReactNode;
  figures: Shown;
  /** What it shows, for the line about the source. */
  metrics: readonly MetricName[];
  /** What stands beside the title. */
  tools?: ReactNode;
  /** How tall it will be, in pixels, while it is empty. */
  height: number;
  testId: string;
  children: ReactNode;
}

/** A chart or table: a title that says what is shown, the thing itself, where it comes from and as of when. */
export function Panel({ title, subtitle, figures, metrics, tools, height, testId, children }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const { answer, rows, problem, outdated } = figures;
  return (
    <PanelFrame
      title={title}
      subtitle={subtitle}
      tools={
        <>
          {tools}
          {answer && <ExportMenu title={title} figures={figures} metrics={metrics} />}
        </>
      }
      busy={!answer || outdated}
      outdated={outdated}
      source={answer && <Source metrics={metrics} answer={answer} />}
      testId={testId}
    >
      {answer ? (
        rows.length > 0 ? (
          children
        ) : (
          <p className={classes.nothing}>{t('empty.card')}</p>
        )
      ) : problem ? (
        <p className={classes.nothing} role="alert">
          {t('error.partTitle')}: {problemText(problem).text}
        </p>
      ) : (
        <Placeholder height={height} />
      )}
    </PanelFrame>
  );
}
