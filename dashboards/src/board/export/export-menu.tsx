import { useTranslations } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import type { Shown } from '../shown';
import { fileNameOf } from './file-name';
import { Menu } from './menu';
import classes from './menu.module.css';
import { useScope } from './use-scope';

interface Props {
  /** Of the chart or table. */
  title: string;
  figures: Pick<Shown, 'path'> & { answer: Pick<FiguresAnswer, 'asOf'> | undefined };
  /** What is shown of the figures, as the names of files tell it. */
  metrics: readonly string[];
}

/** Takes a card away: its figures as a file, its picture as one. Each says what it is, and that it is internal. */
export function ExportMenu({ title, figures: { path, answer }, metrics }: Props) {
  const t = useTranslations('export');
  const place = useRef<HTMLSpanElement>(null);
  const [failed, fail] = useState(false);
  const save = useSavePicture(place);
  if (path === null || !answer) return null;
  const file = (extension: string) => `/api/v1${path.replace('?', `.${extension}?`)}`;
  const picture = (form: 'svg' | 'png') => (
    <button
      type="button"
      className={classes.picture}
      onClick={() => {
        fail(false);
        save(fileNameOf(path, metrics, answer.asOf, form), answer.asOf, form).catch(() => fail(true));
      }}
    >
      {t(form)}
    </button>
  );
  return (
    <span ref={place}>
      <Menu label={t('label')} name={t('of', { title })} testId="export">
        <a href={file('csv')} download>
          {t('csv')}
        </a>
        <a href={file('xlsx')} download>
          {t('xlsx')}
        </a>
        {picture('png')}
        {picture('svg')}
        <p>{t('internal')}</p>
      </Menu>
      {failed && <span role="alert">{t('failed')}</span>}
    </span>
  );
}

/** Draws what stands in the panel around a place, and hands it over as a file. */
function useSavePicture(place: RefObject<HTMLElement | null>) {
  const t = useTranslations('export');
  const scope = useScope();
  const { campaign, format } = useBoard();
  return async (name: string, asOf: string, form: 'svg' | 'png') => {
    const panel = place.current?.closest('section');
    if (!panel) throw new Error('there is no panel around it');
    // What draws it is seldom needed.
    const { takePicture } = await import('./take-picture');
    const when = t('asOf', { time: format.moment(asOf), zone: campaign.timeZone });
    await takePicture({ panel, scope: `${scope} · ${when}`, mark: t('mark'), name, form });
  };
}
