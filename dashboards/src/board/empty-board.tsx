import { useTranslations } from 'next-intl';
import { Notice } from '../shell/notice';
import { useBoard } from './board-context';

/** What stands where the charts would be, when there is no call to draw. */
export function EmptyBoard() {
  const t = useTranslations('empty');
  const { state, change } = useBoard();
  const filtered = Object.keys(state.filters).length > 0;
  if (state.range.kind === 'all' && !filtered) {
    return (
      <Notice inside title={t('never')} testId="empty">
        <p>{t('neverText')}</p>
      </Notice>
    );
  }
  const showAll = () => change((now) => ({ ...now, filters: {}, range: { kind: 'all' } }));
  return (
    <Notice
      inside
      title={t(filtered ? 'filtered' : 'title')}
      testId="empty"
      action={{ label: t('all'), onClick: showAll }}
    >
      <p>{t(filtered ? 'filteredText' : 'text')}</p>
    </Notice>
  );
}
