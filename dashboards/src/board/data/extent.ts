import type { FiguresAnswer } from '../../api/types';

/** How far figures go. */
export type Extent = Pick<FiguresAnswer, 'asOf' | 'completeThrough' | 'deadLetters'>;
