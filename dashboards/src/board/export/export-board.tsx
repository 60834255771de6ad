import { useTranslations } from 'next-intl';
import { figuresPath, funnelPath } from '../../api/figures-path';
import { useBoard } from '../board-context';
import { usePrint } from '../print/use-print';
import { useActivityPath } from '../volunteers/use-activity';
import { boardQuestions } from './board-questions';
import { Menu } from './menu';

/** Takes the whole board away: as a workbook, or on paper. */
export function ExportBoard() {
  const t = useTranslations('export');
  const board = useBoard();
  const print = usePrint();
  const activity = useActivityPath();
  const paths = [...boardQuestions(board).map(figuresPath), activity, funnelPath(board.campaign.id)];
  const asks = paths.map((path): [string, string] => ['ask', path]);
  return (
    <Menu label={t('board')} name={t('board')} testId="export-board">
      <a href={`/api/v1/figures/board.xlsx?${new URLSearchParams(asks)}`} download>
        {t('boardXlsx')}
      </a>
      <button type="button" onClick={print}>
        {t('print')}
      </button>
      <p>{t('internal')}</p>
    </Menu>
  );
}
