import { useTranslations } from 'next-intl';
import type { Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf, countOf } from '../data/cells';
import { useWritten } from '../written';
import { isShare, type Measure, shadeOf } from './shades';

/** What a place or an hour says about itself, by its name: its calls, and what its shade stands for. */
export function useSpotText(measure: Measure): (name: string, row: Row | undefined) => string {
  const t = useTranslations('shades');
  const { definition, text } = useBoard();
  const written = useWritten();
  return (name, row) => {
    const calls = t('spot', { name, dials: countOf(row, 'dials') });
    if (measure === 'dials' || row === undefined) return calls;
    const tooFew = isShare(measure) && shadeOf(row, { measure, low: 0, high: 1 }) === 'few';
    const title = definition(measure)?.title;
    const value = tooFew ? t('tooFew') : written(measure, cellOf(row, measure)?.value);
    return `${calls}, ${title ? text(title) : measure}: ${value}`;
  };
}
