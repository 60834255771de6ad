import classes from './board-body.module.css';
import { useBoard } from './board-context';
import { Cards } from './cards/cards';
import { Charts } from './charts/charts';
import { Controls } from './controls/controls';
import { countOf } from './data/cells';
import { supported } from './data/supported';
import { useFigures } from './data/use-figures';
import { EmptyBoard } from './empty-board';
import { FunnelCard } from './funnel/funnel-card';
import { Headline } from './headline/headline';
import { askedAtTheTop } from './headline/metrics';
import { Announcer } from './status/announcer';
import { StatusLine } from './status/status-line';
import { Today } from './today/today';

/** Everything below the masthead, from the short to the long. */
export function BoardBody() {
  const { campaign, definitions, span, state } = useBoard();
  const filtered = Object.keys(state.filters) as (keyof typeof state.filters)[];
  const metrics = supported(definitions, askedAtTheTop, filtered);
  const figures = useFigures({ campaign: campaign.id, metrics, ...span, where: state.filters });
  const empty = figures.answer !== undefined && !figures.outdated && countOf(figures.rows[0], 'dials') === 0;
  return (
    <main id="main" className={classes.page} data-testid="board">
      <StatusLine answer={figures.answer} problem={figures.problem} />
      <Announcer answer={figures.answer} />
      <Today />
      <Controls />
      <Headline figures={figures} />
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
