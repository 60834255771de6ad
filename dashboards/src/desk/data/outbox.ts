import type { Letter } from './model';

/** What became of one attempt to deliver a letter. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** Nobody knows, or not now: the same again. */
  | { readonly kind: 'later'; readonly afterMs?: number }
  /** The same again would be refused again. */
  | { readonly kind: 'refused'; readonly problem: NonNullable<Letter['problem']> };

/** Where letters are kept. Each method is one transaction. */
export interface LetterStore {
  waiting(): Promise<Letter[]>;
  /** Replaces a letter by what `change` makes of it as it stands; undefined leaves it alone. */
  change(id: string, change: (letter: Letter) => Letter | undefined): Promise<Letter | undefined>;
}

const longestPauseMs = 60_000;

/** Milliseconds: 1, 2, 4 … 60 s. */
export const pauseAfter = (attempts: number): number => Math.min(longestPauseMs, 500 * 2 ** Math.min(attempts, 10));

/**
 * Delivers letters until the server has said that it has them. Any number may run over one store, stop at any
 * point and begin again: what is delivered twice counts once.
 */
export class Outbox {
  constructor(
    private readonly store: LetterStore,
    private readonly post: (letter: Letter) => Promise<Delivery>,
    private readonly now: () => number,
  ) {}

  /**
   * Tries every letter that is due, once.
   *
   * @param eager also those that wait for another try: the network is back, or somebody asks
   * @returns when to come again; undefined: nothing is waiting
   */
  async deliver(eager = false): Promise<number | undefined> {
    for (const letter of await this.store.waiting())
      if (this.isDue(letter, eager)) await this.tryOnce(letter.id, eager);
    const left = await this.store.waiting();
    return left.length === 0 ? undefined : Math.min(...left.map(({ notBefore }) => notBefore));
  }

  private isDue({ attempts, notBefore }: Letter, eager: boolean): boolean {
    return notBefore <= this.now() || (eager && attempts > 0);
  }

  private async tryOnce(id: string, eager: boolean): Promise<void> {
    // Noted before it is sent: from now on the server may have it, and it can no longer be taken back.
    const letter = await this.store.change(id, (current) =>
      current.state === 'waiting' && this.isDue(current, eager)
        ? {
            ...current,
            attempts: current.attempts + 1,
            notBefore: this.now() + pauseAfter(current.attempts + 1),
          }
        : undefined,
    );
    if (!letter) return;
    const delivery = await this.post(letter);
    await this.store.change(id, (current) =>
      current.state === 'delivered' ? undefined : after(current, delivery, this.now()),
    );
  }
}

function after(letter: Letter, delivery: Delivery, now: number): Letter | undefined {
  switch (delivery.kind) {
    case 'delivered': {
      const { problem, ...rest } = letter;
      return { ...rest, state: 'delivered' };
    }
    case 'refused':
      return { ...letter, state: 'refused', problem: delivery.problem };
    case 'later':
      return delivery.afterMs === undefined ? undefined : { ...letter, notBefore: now + delivery.afterMs };
  }
}
