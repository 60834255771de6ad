import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useViewer } from '../access/viewer-context';
import { Refusal } from '../accounts/refusal';
import { useSending } from '../accounts/use-sending';
import { patchJson, remove } from '../api/request';
import type { View } from '../api/types';
import queue from '../shell/queue.module.css';
import { RenameView } from './rename-view';
import classes from './views.module.css';

/** A view: the way to it, whose it is, and what may be done with it. */
export function ViewRow({
  view: { id, name, query, shared, owner, isMine },
  changed,
}: {
  view: View;
  changed: () => void;
}) {
  const t = useTranslations('views');
  const viewer = useViewer();
  const [renaming, setRenaming] = useState(false);
  const { busy, problem, send } = useSending();
  const path = `/views/${id}`;
  const change = (part: Partial<View>) => send(() => patchJson<View>(path, part).then(changed));
  const mayChange = isMine || (shared && viewer?.role === 'admin');
  return (
    <li data-key={name}>
      {renaming ? (
        <RenameView
          name={name}
          busy={busy}
          rename={(next) => void change({ name: next }).then(() => setRenaming(false))}
          giveUp={() => setRenaming(false)}
        />
      ) : (
        <a className={classes.name} href={`/?${query}`}>
          {name}
        </a>
      )}
      <p className={classes.whose}>{shared ? t('sharedBy', { owner }) : t('own')}</p>
      {mayChange && !renaming && (
        <div className={classes.actions}>
          <button type="button" className={queue.more} disabled={busy} onClick={() => setRenaming(true)}>
            {t('rename')}
            <span className="visually-hidden"> {name}</span>
          </button>
          <button type="button" className={queue.more} disabled={busy} onClick={() => void change({ shared: !shared })}>
            {t(shared ? 'unshare' : 'shareThis')}
            <span className="visually-hidden"> {name}</span>
          </button>
          <button
            type="button"
            className={queue.more}
            disabled={busy}
            onClick={() => void send(() => remove(path).then(changed))}
          >
            {t('delete')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </div>
      )}
      <Refusal problem={problem} words={{ 400: t('nameFault') }} />
    </li>
  );
}
