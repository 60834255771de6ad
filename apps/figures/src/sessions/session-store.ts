import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ClickHouse, Records, type StoredRecord } from '#clickhouse';
import { BriefMemory, OpenSessions, roles } from '#platform';
import { account } from '../accounts/account.js';

/** Seconds from the sign-in until it has to be done again. */
export const sessionLength = 12 * 60 * 60;
/** Seconds after which a session that nobody used is over. An open page counts as use: it asks by itself. */
export const idleLength = 2 * 60 * 60;
/** Seconds: so often, at the most, is it written down that a session is used. */
const seenEvery = 60;

const opened = z.strictObject({
  /** Name of the account, or what the link says. */
  subject: z.string(),
  role: z.enum(roles),
  /** Epoch of the account; null: by a link, without an account. */
  epoch: z.int().nullable(),
  /** Such as "Firefox, Linux". */
  browser: z.string(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type OpenedSession = z.infer<typeof opened>;

const moment = z.strictObject({ at: z.iso.datetime() });

/** A session with what became of it. */
export type KnownSession = OpenedSession & { readonly id: string; readonly lastUsedAt: string };

/**
 * Keeps sessions. Each fact is a record of its own that is never taken back (opened, used at, ended), so that nothing
 * that happens at the same moment can open a session again.
 */
export class SessionStore extends OpenSessions {
  private readonly opened: Records<OpenedSession>;
  private readonly used: Records<z.infer<typeof moment>>;
  private readonly ended: Records<z.infer<typeof moment>>;
  private readonly accounts: Records<z.infer<typeof account>>;
  private readonly memory = new BriefMemory((id) => this.look(id));
  /** Milliseconds since 1970, by id: when it was last written down. */
  private readonly noted = new Map<string, number>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.opened = new Records(clickhouse, 'session', opened);
    this.used = new Records(clickhouse, 'session-used', moment);
    this.ended = new Records(clickhouse, 'session-ended', moment);
    this.accounts = new Records(clickhouse, 'account', account);
  }

  /** Durable when it resolves, with the rows that tell of it. */
  async open(
    session: Omit<OpenedSession, 'openedAt' | 'expiresAt'>,
    told: (id: string) => readonly object[],
  ): Promise<KnownSession> {
    const [id, openedAt] = [randomUUID(), this.instant()];
    const expiresAt = this.instant(sessionLength);
    const body = { ...session, openedAt, expiresAt };
    await this.clickhouse.insert('records', [this.opened.row({ id, revision: 1, body }), ...told(id)]);
    return { id, lastUsedAt: openedAt, ...body };
  }

  async isOpen(id: string): Promise<boolean> {
    if (!(await this.memory.isOpen(id))) return false;
    await this.noteUse(id);
    return true;
  }

  /** Durable when it resolves; at once here, and within seconds at other services. */
  async end(id: string, told: readonly object[]): Promise<void> {
    const row = this.ended.row({ id, revision: 1, body: { at: this.instant() } });
    await this.clickhouse.insert('records', [row, ...told]);
    this.memory.forget(id);
  }

  /** To be called when an account has changed. */
  forget(): void {
    this.memory.forget();
  }

  /** The open sessions of an account, the latest first. */
  async of(subject: string): Promise<KnownSession[]> {
    const own = (await this.opened.list()).filter(({ body }) => body.subject === subject && this.isInTime(body));
    const known = await Promise.all(own.map((each) => this.known(each)));
    return known.filter((each) => each !== undefined).sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  }

  private async look(id: string): Promise<boolean> {
    const session = await this.opened.get(id);
    return session !== undefined && (await this.known(session)) !== undefined;
  }

  private async known({ id, body }: StoredRecord<OpenedSession>): Promise<KnownSession | undefined> {
    if (!this.isInTime(body)) return undefined;
    const [end, use, owner] = await Promise.all([
      this.ended.get(id),
      this.used.get(id),
      body.epoch === null ? undefined : this.accounts.get(body.subject),
    ]);
    const lastUsedAt = use?.body.at ?? body.openedAt;
    const isIdle = Date.parse(lastUsedAt) + idleLength * 1000 <= this.now();
    const isOwners = body.epoch === null || (owner?.body.epoch === body.epoch && !owner.body.disabled);
    return end === undefined && !isIdle && isOwners ? { id, ...body, lastUsedAt } : undefined;
  }

  private isInTime({ expiresAt }: OpenedSession): boolean {
    return this.now() < Date.parse(expiresAt);
  }

  private async noteUse(id: string): Promise<void> {
    const now = this.now();
    if (now - (this.noted.get(id) ?? 0) < seenEvery * 1000) return;
    this.noted.set(id, now);
    // The latest moment is the highest revision, whoever writes it.
    await this.used.put({ id, revision: Math.floor(now / 1000), body: { at: this.instant() } });
  }

  private instant(inSeconds = 0): string {
    return new Date((Math.floor(this.now() / 1000) + inSeconds) * 1000).toISOString();
  }
}
