import { z } from 'zod';
import { type ClickHouse, Records } from '#clickhouse';

/** The one-time tokens that were used. */
export class SignInTokens {
  private readonly used: Records<Record<string, never>>;
  /** Tokens that are being used this moment: the record of one is not there yet. */
  private readonly underway = new Set<string>();

  constructor(clickhouse: ClickHouse) {
    this.used = new Records(clickhouse, 'sign-in', z.strictObject({}));
  }

  /**
   * Uses a token up; durable when it resolves.
   *
   * @param id the token's `jti`
   * @returns whether this was its first use
   */
  async use(id: string): Promise<boolean> {
    if (this.underway.has(id)) return false;
    this.underway.add(id);
    try {
      if (await this.used.get(id)) return false;
      await this.used.put({ id, revision: 1, body: {} });
      return true;
    } finally {
      this.underway.delete(id);
    }
  }
}
