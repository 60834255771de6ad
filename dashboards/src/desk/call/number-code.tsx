import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { encode } from 'uqr';
import ui from '../shell/ui.module.css';
import classes from './call-card.module.css';

/** The number as a square for the camera of the phone beside. */
export function NumberCode({ number }: { number: string }) {
  const t = useTranslations('desk.call');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={ui.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={ui.label}>{t('qr')}</summary>
      {isOpen && (
        <div className={classes.square}>
          <Square text={`tel:${number}`} label={t('qrLabel')} />
          <p className={ui.soft}>{t('qrText')}</p>
        </div>
      )}
    </details>
  );
}

function Square({ text, label }: { text: string; label: string }) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text]);
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
