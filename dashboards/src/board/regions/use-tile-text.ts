import { useTranslations } from 'next-intl';
import type { Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf, countOf } from '../data/cells';
import { useNames } from '../names';
import { fewest } from './shades';

/** What a square says about its region. */
export function useTileText(): (region: string, row: Row | undefined) => string {
  const t = useTranslations('region');
  const { format } = useBoard();
  const nameOf = useNames();
  return (region, row) => {
    const rate = cellOf(row, 'positive-conversation-rate');
    const calls = t('tile', { region: nameOf('region', region), dials: countOf(row, 'dials') });
    if (!rate || rate.value === null) return calls;
    if ((rate.denominator ?? 0) < fewest) return `${calls}, ${t('few', { count: fewest }).toLowerCase()}`;
    return `${calls}, ${t('tileRate', { share: format.share(rate.value) })}`;
  };
}
