import { createContext, useContext } from 'react';
import type { Call, DeskFacts, Letter, Session } from './data/model';
import type { DeskStore } from './data/store';

export type KnownSession = Omit<Session, 'recoveryCode'> & Partial<Pick<Session, 'recoveryCode'>>;

/** What the parts of the desk share. */
export interface DeskValue {
  readonly store: DeskStore;
  /** Without the recovery code while the service cannot be asked for it. */
  readonly session: KnownSession;
  /** Not there yet, or not to be had at the moment. */
  readonly facts: DeskFacts | undefined;
  /** The latest first. */
  readonly calls: readonly Call[];
  readonly letters: readonly Letter[];
  /** Reads again what is kept. */
  readonly refresh: () => Promise<void>;
  /** Sends what is waiting, also what waits for another try. */
  readonly sendNow: () => void;
}

const Context = createContext<DeskValue | undefined>(undefined);
export const DeskProvider = Context.Provider;

export function useDesk(): DeskValue {
  const value = useContext(Context);
  if (!value) throw new Error('this belongs into a desk');
  return value;
}
