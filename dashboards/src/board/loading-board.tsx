import { useTranslations } from 'next-intl';
import { Masthead } from '../shell/masthead';
import classes from './loading-board.module.css';
import { Placeholder } from './placeholder';

/** The outline of a board while its figures are on their way. */
export function LoadingBoard() {
  const t = useTranslations();
  return (
    <>
      <Masthead />
      <main id="main" className={classes.page} aria-busy="true" data-testid="board-loading">
        <p className="visually-hidden" role="status">
          {t('loading')}
        </p>
        <Placeholder height={48} width="24rem" />
        <Placeholder height={6} />
        <Placeholder height={34} width="30rem" />
        <Placeholder height={110} />
        <Placeholder height={420} />
        <Placeholder height={360} />
      </main>
    </>
  );
}
