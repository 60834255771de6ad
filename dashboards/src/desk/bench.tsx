import { useState } from 'react';
import { CallCard } from './call/call-card';
import { Guidelines } from './call/guidelines';
import { Idle } from './call/idle';
import type { Call } from './data/model';
import classes from './desk.module.css';
import { useDesk } from './desk-context';
import { Lesson } from './lesson/lesson';
import { Letters } from './letters';
import { Device } from './mine/device';
import { Help } from './mine/help';
import { MyCalls } from './mine/my-calls';
import { MyWeek } from './mine/my-week';
import { ReportForm } from './report/report-form';
import { Sent, type SentReport } from './report/sent';

/** What the desk is about just now. */
export type View =
  | { readonly kind: 'idle' }
  | { readonly kind: 'call' | 'report'; readonly callId: string }
  | { readonly kind: 'sent'; readonly report: SentReport };

interface Props {
  /** Forgets the volunteer of this browser. @throws Refused */
  leave: (words: string) => Promise<void>;
}

/** The desk of somebody who has joined: what to do now, what to say, and what was done. */
export function Bench({ leave }: Props) {
  const { calls, letters } = useDesk();
  const [view, setView] = useState<View>(() => firstView(openCalls(calls, letters)));
  // The page begins at its top; after that the keyboard follows what was pressed.
  const [isMoved, setMoved] = useState(false);
  const go = (next: View) => {
    setMoved(true);
    setView(next);
  };
  const call = 'callId' in view ? calls.find(({ callId }) => callId === view.callId) : undefined;
  return (
    <main id="main" className={classes.bench}>
      <div className={classes.main}>
        <Letters />
        {view.kind === 'sent' && <Sent report={view.report} go={go} />}
        {view.kind === 'call' && call && <CallCard key={call.callId} call={call} go={go} takesFocus={isMoved} />}
        {view.kind === 'report' && call && <ReportForm key={call.callId} call={call} go={go} />}
        {call === undefined && (
          <Idle
            go={go}
            open={openCalls(calls, letters)}
            isNext={view.kind === 'sent'}
            takesFocus={isMoved && view.kind === 'idle'}
          />
        )}
      </div>
      <div className={classes.side}>
        {call === undefined && <Lesson />}
        <Guidelines call={call} />
        <MyWeek />
        <MyCalls go={go} />
        <Help />
        <Device leave={leave} />
      </div>
    </main>
  );
}

/** Calls of which nothing was said yet. */
function openCalls(calls: readonly Call[], letters: ReturnType<typeof useDesk>['letters']): Call[] {
  const returned = new Set(letters.filter(({ kind }) => kind === 'release').map(({ callId }) => callId));
  return calls.filter(({ revision, callId }) => revision === 0 && !returned.has(callId));
}

/** Whoever comes back with a number in hand sees it. */
function firstView([latest]: readonly Call[]): View {
  return latest ? { kind: 'call', callId: latest.callId } : { kind: 'idle' };
}
