import { randomBytes, randomUUID } from 'node:crypto';
import { type AssignmentSnapshot, startOfHour } from '#events';
import type { Tokens } from '#platform';
import { aCall } from '#testing';

const hour = 3_600_000;

/** Body of `POST /outcomes`. */
export type Report = Readonly<Record<string, unknown>>;

/** Reports of calls that were handed out some hours ago, each call with revisions 1, 2, 3 and so on. */
export class Reports {
  private next = 0;

  private constructor(
    private readonly outcomeTokens: readonly string[],
    private readonly calledAt: string,
  ) {}

  /**
   * @param calls how many; each is good for 499 reports
   * @param changes to the snapshot of each
   */
  static async prepare(tokens: Tokens, calls: number, changes: Partial<AssignmentSnapshot> = {}): Promise<Reports> {
    const assignedAt = Date.now() - 3 * hour;
    const claims = () => ({
      iat: Math.floor(assignedAt / 1000),
      call: aCall({
        callId: randomUUID(),
        volunteer: randomBytes(8).toString('hex'),
        assignedAt: startOfHour(new Date(assignedAt), 'Europe/Vilnius'),
        ...changes,
      }),
    });
    const until = new Date(Date.now() + 24 * hour);
    const signed = Array.from({ length: calls }, async () => await tokens.issue('outcome', claims(), until));
    return new Reports(await Promise.all(signed), new Date(assignedAt + hour).toISOString());
  }

  take(): Report {
    const call = this.next % this.outcomeTokens.length;
    const revision = 1 + Math.floor(this.next / this.outcomeTokens.length);
    this.next += 1;
    return {
      outcomeToken: this.outcomeTokens[call],
      revision,
      disposition: 'conversation',
      sentiment: 'positive',
      durationSeconds: 240,
      calledAt: this.calledAt,
    };
  }
}
