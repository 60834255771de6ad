import { Skeleton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Masthead } from '../shell/masthead';
import classes from './board-body.module.css';

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
        <Skeleton height={44} width="min(100%, 26rem)" mt="lg" />
        <Skeleton height={10} mt="md" mb="xl" />
        <Skeleton height={92} mb="xl" />
        <Skeleton height={360} mb="xl" />
        <Skeleton height={280} />
      </main>
    </>
  );
}
