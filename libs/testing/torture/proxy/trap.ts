import type { Socket } from 'node:net';

/**
 * Where in an exchange a trap springs: before anything of the request has passed, in the middle of what comes first of its
 * body (HTTP, however short it is), or when its answer comes back.
 */
export type Moment = 'before' | 'mid-body' | 'answered';

/** Behind it the body begins. */
const endOfHead = '\r\n\r\n';

/** An exchange that is held: nothing of its connection passes any more, either way. */
export interface Caught {
  /** Lets it go on, with what was held in between. */
  release(): void;
  /** Breaks its connection. */
  cut(): void;
}

/** A piece that waits, and where it is to go. */
interface Held {
  readonly to: Socket;
  readonly bytes: Buffer;
}

/** A connection through the proxy. */
export class Link {
  private held: Held[] | undefined;

  constructor(
    readonly client: Socket,
    readonly upstream: Socket,
  ) {}

  /** Keeps the piece back if the connection is held. */
  keeps(to: Socket, bytes: Buffer): boolean {
    this.held?.push({ to, bytes });
    return this.held !== undefined;
  }

  hold(): Caught {
    this.held = [];
    return {
      release: () => {
        const held = this.held ?? [];
        this.held = undefined;
        for (const { to, bytes } of held) to.write(bytes);
      },
      cut: () => this.destroy(),
    };
  }

  destroy(): void {
    this.client.destroy();
    this.upstream.destroy();
  }
}

/** Waits for one request and holds it at a chosen moment. */
export class Trap {
  readonly sprung: Promise<Caught>;
  private spring: (caught: Caught) => void = () => undefined;
  private link: Link | undefined;
  private hasBodyBegun = false;
  private isSprung = false;

  constructor(
    private readonly matches: (request: Buffer) => boolean,
    private readonly moment: Moment,
  ) {
    this.sprung = new Promise((resolve) => {
      this.spring = resolve;
    });
  }

  /** @returns how many bytes of the piece may pass; the rest is held */
  request(link: Link, bytes: Buffer): number {
    if (this.isSprung) return bytes.length;
    if (!this.link && this.matches(bytes)) this.link = link;
    if (this.link !== link || this.moment === 'answered') return bytes.length;
    const allowed = this.moment === 'before' ? 0 : this.upToMidBody(bytes);
    if (bytes.length > allowed) this.catch(link);
    return allowed;
  }

  private upToMidBody(bytes: Buffer): number {
    const end = bytes.indexOf(endOfHead);
    if (!this.hasBodyBegun && end < 0) return bytes.length;
    const begin = this.hasBodyBegun ? 0 : end + endOfHead.length;
    this.hasBodyBegun = true;
    return begin + Math.floor((bytes.length - begin) / 2);
  }

  answer(link: Link): void {
    if (this.isSprung || this.link !== link) return;
    if (this.moment === 'answered') this.catch(link);
    // It had no body: the next one may have one.
    else this.forget();
  }

  /** The connection is over. */
  lost(link: Link): void {
    if (!this.isSprung && this.link === link) this.forget();
  }

  private forget(): void {
    this.link = undefined;
    this.hasBodyBegun = false;
  }

  private catch(link: Link): void {
    this.isSprung = true;
    this.spring(link.hold());
  }
}
