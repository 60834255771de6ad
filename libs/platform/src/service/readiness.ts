import { Injectable } from '@nestjs/common';
import { within } from './within.js';

const checkTimeoutMs = 2000;

/** What must work before a service can do its work. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, () => Promise<void>>();

  /** @param check rejects, with a message for a person, while the dependency is not usable */
  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  /** @returns what is not ready, by name, with the reason */
  async failures(): Promise<Record<string, string>> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await reasonOf(check)] as const),
    );
    return Object.fromEntries(results.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }
}

async function reasonOf(check: () => Promise<void>): Promise<string | undefined> {
  try {
    await within(checkTimeoutMs, check());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
