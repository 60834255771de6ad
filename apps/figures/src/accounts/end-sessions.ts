import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { SessionStore } from '../sessions/session-store.js';
import { AccountStore } from './account-store.js';

/** Signs somebody out everywhere. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly audit: Audit,
  ) {}

  /** @param subject an account; or what a sign-in link says, whose sessions are ended one by one */
  async of(subject: string): Promise<void> {
    const note = { who: subject, action: 'all-sessions-ended' } as const;
    if (await this.accounts.find(subject)) {
      await this.accounts.change(subject, (now) => {
        if (!now) throw new Error('an account is never taken out');
        return { next: { ...now, epoch: now.epoch + 1 }, note };
      });
      this.sessions.forget();
      return;
    }
    for (const { id } of await this.sessions.of(subject)) await this.sessions.end(id, [this.audit.row(note)]);
  }
}
