import { z } from 'zod';
import { RetriableError } from '../problems/failures.js';
import { BriefMemory } from './brief-memory.js';
import { OpenSessions } from './open-sessions.js';
import type { Tokens } from './tokens.js';

const timeoutMs = 5_000;
const tokenMs = 60_000;

const answer = z.object({ open: z.boolean() });

/**
 * Asks the figures service, which keeps the sessions. While it does not answer nobody is let in by a session: whoever
 * was thrown out must not come back because a service is away. Tokens of scripts and of volunteers need no asking.
 */
export class AskedSessions extends OpenSessions {
  private readonly memory = new BriefMemory((id) => this.ask(id));

  /** @param figuresUrl none: no session is open here */
  constructor(
    private readonly figuresUrl: string | undefined,
    private readonly service: string,
    private readonly tokens: Tokens,
  ) {
    super();
  }

  async isOpen(id: string): Promise<boolean> {
    return this.figuresUrl !== undefined && (await this.memory.isOpen(id));
  }

  private async ask(id: string): Promise<boolean> {
    const token = await this.tokens.issue(
      'api',
      { role: 'service', sub: this.service },
      new Date(Date.now() + tokenMs),
    );
    const url = new URL(`/v1/sessions/${encodeURIComponent(id)}/state`, this.figuresUrl);
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`figures answered ${response.status}`);
      return answer.parse(await response.json()).open;
    } catch (cause) {
      throw new RetriableError('It cannot be found out just now whether you are still signed in', { cause });
    }
  }
}
