import { useTranslations } from 'next-intl';
import { SideSheet } from '../../shell/side-sheet';
import classes from './details.module.css';
import { DetailsBody } from './details-body';
import type { Subject } from './subject';

interface Props {
  /** None: closed. */
  subject: Subject | undefined;
  close: () => void;
}

/** What there is to know about a figure, at the side of the board. */
export function Details({ subject, close }: Props) {
  const t = useTranslations('details');
  return (
    <SideSheet open={subject !== undefined} label={t('title')} closeLabel={t('close')} close={close} testId="details">
      {subject && (
        <div className={classes.body}>
          <DetailsBody subject={subject} />
        </div>
      )}
    </SideSheet>
  );
}
