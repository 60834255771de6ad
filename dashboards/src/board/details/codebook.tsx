import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { Facts } from './facts';

/** By which rules volunteers say how a conversation went: a share means nothing without. */
export function Codebook() {
  const t = useTranslations();
  const { campaign, text } = useBoard();
  const { version, positive, neutral, negative } = campaign.codebook;
  return (
    <>
      <h3>{t('details.codebook', { version })}</h3>
      <Facts
        long
        facts={[
          [t('sentiment.positive'), text(positive)],
          [t('sentiment.neutral'), text(neutral)],
          [t('sentiment.negative'), text(negative)],
        ]}
      />
    </>
  );
}
