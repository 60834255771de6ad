import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { countOf } from '../data/cells';
import { ofToday } from '../data/questions';
import { useFigures } from '../data/use-figures';
import { Figure } from '../figure';
import classes from './today.module.css';

/** Calls today, of all there are, against the goal of the day: what somebody looks for first. */
export function Today() {
  const t = useTranslations('today');
  const board = useBoard();
  const { campaign, today, format } = board;
  const span = { from: today, to: today };
  const { answer, rows } = useFigures(ofToday(board, today));
  const goal = campaign.goal.callsPerDay;
  const count = countOf(rows[0], 'dials');
  const share = count / goal;
  return (
    <section className={classes.today} data-testid="today" data-value={answer ? count : ''} aria-busy={!answer}>
      <h1 className={classes.lede}>
        {answer
          ? t.rich('lede', {
              count,
              n: () => (
                <Figure place="today" metric="dials" cell={{ value: count }} answer={answer} span={span} of={{}}>
                  {format.count(count)}
                </Figure>
              ),
            })
          : t('loading')}
      </h1>
      <p className={classes.goal}>
        {answer && t('goal', { share: format.wholeShare(share), goal: format.count(goal) })}
      </p>
      <div className={classes.meter} aria-hidden="true">
        <div className={classes.done} style={{ width: `${Math.min(share, 1) * 100}%` }} />
      </div>
    </section>
  );
}
