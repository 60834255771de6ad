import { useLocale } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Campaign, Definitions, Localized, MetricName } from '../api/types';
import { createFormat } from '../format/format';
import { Masthead } from '../shell/masthead';
import { BoardBody } from './board-body';
import { type BoardContext, BoardProvider } from './board-context';
import { CampaignSwitch } from './campaign-switch';
import { Details } from './details/details';
import type { Subject } from './details/subject';
import { WholeBoard } from './print/whole-board';
import { spanOf } from './state/range';
import type { BoardState } from './state/state';
import { useToday } from './use-today';

interface Props {
  serverTime: number;
  campaigns: readonly Campaign[];
  campaign: Campaign;
  definitions: Definitions;
  state: BoardState;
  change: BoardContext['change'];
}

/** The board of one campaign. */
export function BoardPage({ serverTime, campaigns, campaign, definitions, state, change }: Props) {
  const locale = useLocale();
  const today = useToday(serverTime, campaign.timeZone);
  const [subject, explain] = useState<Subject>();
  const board = useMemo<BoardContext>(
    () => ({
      campaign,
      definitions,
      state,
      change,
      today,
      span: spanOf(state.range, today),
      format: createFormat(locale, campaign.timeZone),
      text: (localized: Localized) => localized[locale],
      definition: (name: MetricName) => definitions.metrics.find(({ metric }) => metric === name),
      explain,
    }),
    [campaign, definitions, state, change, today, locale],
  );
  return (
    <BoardProvider value={board}>
      <div className="screen-only">
        <Masthead signedIn>
          <CampaignSwitch campaigns={campaigns} />
        </Masthead>
      </div>
      <WholeBoard>
        <BoardBody />
      </WholeBoard>
      <Details subject={subject} close={() => explain(undefined)} />
    </BoardProvider>
  );
}
