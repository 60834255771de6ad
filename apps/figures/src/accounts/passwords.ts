import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** A const enum, which only one file at a time can read. */
const argon2id = 2 satisfies Algorithm.Argon2id;

/**
 * Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, the first of its settings that a
 * small server bears (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id).
 */
const settings = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords, and compares with hashes. The work is done outside of this thread. */
@Injectable()
export class Passwords {
  /** Of a password that nobody knows. */
  private readonly nobodys = hash(randomBytes(32), settings);

  /** @returns a PHC string: it carries its settings and its salt */
  async hash(password: string): Promise<string> {
    return await hash(password, settings);
  }

  /** @param hashed none: nothing fits, and finding that out takes as long */
  async fits(password: string, hashed: string | null | undefined): Promise<boolean> {
    const fits = await verify(hashed ?? (await this.nobodys), password);
    return fits && hashed !== null && hashed !== undefined;
  }
}
