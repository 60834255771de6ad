import { useTranslations } from 'next-intl';
import { useState } from 'react';
import chart from '../board/charts/chart.module.css';
import { SideSheet } from '../shell/side-sheet';
import { SavedViews } from './saved-views';

/** Opens what was saved of the board, and saves what is shown. */
export function ViewsMenu() {
  const t = useTranslations('views');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className={chart.toggle} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('open')}
      </button>
      <SideSheet open={open} label={t('title')} closeLabel={t('close')} close={close} testId="views">
        <SavedViews />
      </SideSheet>
    </>
  );
}
