import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Call, DeskFacts, Letter, Session } from './model';
import type { LetterStore } from './outbox';

/** What was asked for and not yet answered: asked again, it is the same request. */
type Request = 'join' | 'assignment';

/** What the services said last, for when they cannot be asked (the recovery code is not kept), and what was read. */
interface Remembered {
  session: Omit<Session, 'recoveryCode'>;
  facts: DeskFacts;
  /** Version of the lesson. */
  lessonRead: string;
}

interface Schema extends DBSchema {
  calls: { key: string; value: Call };
  letters: { key: string; value: Letter };
  requests: { key: Request; value: string };
  remembered: { key: keyof Remembered; value: Remembered[keyof Remembered] };
}

const name = 'callboard-desk';

/** A report that was not accepted needs no decision any more once a correction of it was. */
const isReplaced = (letter: Letter, by: Letter): boolean =>
  letter.state === 'refused' &&
  letter.kind === 'report' &&
  letter.callId === by.callId &&
  (letter.body?.revision ?? 0) < (by.body?.revision ?? 0);

/** What this browser keeps of the desk: its calls, and the letters that the server must have. */
export class DeskStore implements LetterStore {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  /** @throws DOMException where a browser lets nothing be kept */
  static async open(): Promise<DeskStore> {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('calls', { keyPath: 'callId' });
        fresh.createObjectStore('letters', { keyPath: 'id' });
        fresh.createObjectStore('requests');
        fresh.createObjectStore('remembered');
      },
      // Another tab forgets this device: nothing is to be held back.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return new DeskStore(database);
  }

  /** Everything, calls in the order in which they were handed out, the latest first. */
  async load(): Promise<{ calls: Call[]; letters: Letter[] }> {
    const [calls, letters] = await Promise.all([this.database.getAll('calls'), this.database.getAll('letters')]);
    return { calls: calls.sort((a, b) => b.assignedAt - a.assignedAt), letters };
  }

  async waiting(): Promise<Letter[]> {
    const letters = await this.database.getAll('letters');
    return letters.filter(({ state }) => state === 'waiting').sort((a, b) => a.notBefore - b.notBefore);
  }

  /** What is delivered needs its number no longer, nor what was refused before it. */
  async change(id: string, change: (letter: Letter) => Letter | undefined): Promise<Letter | undefined> {
    const transaction = this.database.transaction(['letters', 'calls'], 'readwrite', { durability: 'strict' });
    const letters = transaction.objectStore('letters');
    const current = await letters.get(id);
    const next = current && change(current);
    if (next) {
      await letters.put(next);
      if (next.state === 'delivered' && next.kind === 'report') {
        const calls = transaction.objectStore('calls');
        const { number, ...call } = (await calls.get(next.callId)) ?? {};
        if ('callId' in call) await calls.put(call as Call);
        for (const other of await letters.getAll()) if (isReplaced(other, next)) await letters.delete(other.id);
      }
    }
    await transaction.done;
    return next;
  }

  /** Keeps a call and its letters, both or neither; on the disk when it resolves. */
  async write(call: Call, letters: readonly Letter[] = []): Promise<void> {
    const transaction = this.database.transaction(['calls', 'letters'], 'readwrite', { durability: 'strict' });
    await transaction.objectStore('calls').put(call);
    for (const letter of letters) await transaction.objectStore('letters').put(letter);
    await transaction.done;
  }

  /**
   * Takes letters back that nobody has begun to send, and keeps `call` as it was before them; but not its number,
   * if an earlier letter was delivered meanwhile, and took it away.
   *
   * @returns false: it was too late for one of them, and nothing was changed
   */
  async takeBack(call: Call, ids: readonly string[]): Promise<boolean> {
    const transaction = this.database.transaction(['calls', 'letters'], 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('letters');
    const letters = await Promise.all(ids.map((id) => store.get(id)));
    const inTime = letters.every((letter) => letter?.state === 'waiting' && letter.attempts === 0);
    if (inTime) {
      for (const id of ids) await store.delete(id);
      const calls = transaction.objectStore('calls');
      const { number, ...rest } = call;
      const hasNumber = (await calls.get(call.callId))?.number !== undefined;
      await calls.put(hasNumber ? call : rest);
    }
    await transaction.done;
    return inTime;
  }

  /** Drops a call and its letters. */
  async drop(callId: string): Promise<void> {
    const transaction = this.database.transaction(['calls', 'letters'], 'readwrite');
    await transaction.objectStore('calls').delete(callId);
    for (const { id, callId: of } of await transaction.objectStore('letters').getAll())
      if (of === callId) await transaction.objectStore('letters').delete(id);
    await transaction.done;
  }

  /** The id of a request, made once and kept until it is answered. */
  async requestId(request: Request): Promise<string> {
    const transaction = this.database.transaction('requests', 'readwrite', { durability: 'strict' });
    const known = await transaction.store.get(request);
    const id = known ?? crypto.randomUUID();
    if (known === undefined) await transaction.store.put(id, request);
    await transaction.done;
    return id;
  }

  async answered(request: Request): Promise<void> {
    await this.database.delete('requests', request);
  }

  async remember<K extends keyof Remembered>(what: K, value: Remembered[K]): Promise<void> {
    await this.database.put('remembered', value, what);
  }

  async remembered<K extends keyof Remembered>(what: K): Promise<Remembered[K] | undefined> {
    return (await this.database.get('remembered', what)) as Remembered[K] | undefined;
  }

  /** Deletes everything. */
  async forget(): Promise<void> {
    this.database.close();
    await deleteDB(name);
  }
}
