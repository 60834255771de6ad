import { useEffect } from 'react';
import { AlertsBar } from '../alerts/alerts-bar';
import { RestatementsBar } from '../restatements/restatements-bar';
import classes from './board-body.module.css';
import { useBoard } from './board-context';
import { Cards } from './cards/cards';
import { Charts } from './charts/charts';
import { preparePlots } from './charts/plots';
import { Controls } from './controls/controls';
import { countOf } from './data/cells';
import { totals } from './data/questions';
import { useFigures } from './data/use-figures';
import { EmptyBoard } from './empty-board';
import { FunnelCard } from './funnel/funnel-card';
import { Headline } from './headline/headline';
import { askedAtTheTop } from './headline/metrics';
import { PrintHead } from './print/print-head';
import { useLightPrint } from './print/use-light-print';
import './print/print.css';
import { Announcer } from './status/announcer';
import { StatusLine } from './status/status-line';
import { Today } from './today/today';

/** Everything below the masthead, from the short to the long. */
export function BoardBody() {
  const figures = useFigures(totals(useBoard(), askedAtTheTop));
  useLightPrint();
  // Numbers first: what draws is as large as all the rest.
  const isAnswered = figures.answer !== undefined;
  useEffect(() => {
    if (isAnswered) preparePlots();
  }, [isAnswered]);
  const empty = figures.answer !== undefined && !figures.outdated && countOf(figures.rows[0], 'dials') === 0;
  return (
    <main id="main" className={classes.page} data-testid="board">
      <PrintHead answer={figures.answer} />
      <StatusLine answer={figures.answer} problem={figures.problem} />
      <Announcer answer={figures.answer} />
      <AlertsBar />
      <Today />
      <Controls />
      <Headline figures={figures} />
      <RestatementsBar />
      {empty ? (
        <EmptyBoard />
      ) : (
        <>
          <Charts />
          <Cards />
        </>
      )}
      <FunnelCard />
    </main>
  );
}
