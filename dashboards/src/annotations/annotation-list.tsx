import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Annotation } from '../api/types';
import { useBoard } from '../board/board-context';
import type { ChartDay } from '../board/charts/days';
import queue from '../shell/queue.module.css';
import { SideSheet } from '../shell/side-sheet';
import { AnnotationForm } from './annotation-form';
import classes from './annotations.module.css';
import { marksIn, textOf } from './marks';
import { useAnnotations } from './use-annotations';

/** What happened in the days of the chart, by the numbers that stand there; and a way to say more. */
export function AnnotationList({ days }: { days: readonly ChartDay[] }) {
  const t = useTranslations('annotations');
  const locale = useLocale();
  const { format, today } = useBoard();
  const { data, mutate } = useAnnotations();
  const [open, setOpen] = useState<Annotation | 'new'>();
  const close = () => setOpen(undefined);
  const marks = marksIn(
    data?.annotations ?? [],
    days.map(({ day }) => day),
  );
  const changed = () => {
    close();
    void mutate();
  };
  const known = open === 'new' ? undefined : open;
  return (
    <div className={classes.annotations} data-testid="annotations">
      {marks.length > 0 && (
        <ol className={classes.list} aria-label={t('list')}>
          {marks.map(({ annotation, number }) => (
            <li key={annotation.id} value={number}>
              <span className={classes.day}>
                {annotation.from === annotation.to
                  ? format.day(annotation.from)
                  : format.span(annotation.from, annotation.to)}
              </span>{' '}
              {textOf(annotation, locale)}{' '}
              <button type="button" className={`${classes.edit} screen-only`} onClick={() => setOpen(annotation)}>
                {t('edit')}
                <span className="visually-hidden"> {textOf(annotation, locale)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <button type="button" className={`${queue.more} screen-only`} onClick={() => setOpen('new')}>
        {t('add')}
      </button>
      <SideSheet
        open={open !== undefined}
        label={t(known ? 'editTitle' : 'addTitle')}
        closeLabel={t('close')}
        close={close}
        testId="annotation"
      >
        {open && <AnnotationForm annotation={known} day={days.at(-1)?.day ?? today} changed={changed} />}
      </SideSheet>
    </div>
  );
}
