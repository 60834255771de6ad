import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Caught, Link, type Moment, Trap } from './trap.js';

/**
 * How a link between a client and a server fails:
 * - `pass`: it does not;
 * - `slow`: every piece takes `delayMs`, both ways;
 * - `mute`: requests arrive, answers are swallowed: the server did it, the client does not know;
 * - `half-open`: connections stand, nothing passes either way;
 * - `refuse`: new connections are reset at once, and standing ones cut.
 */
export type LinkFault =
  | { readonly kind: 'pass' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'mute' }
  | { readonly kind: 'half-open' }
  | { readonly kind: 'refuse' };

/** A TCP proxy on loopback whose link can be made to fail while connections stand. */
export class FaultProxy {
  private fault: LinkFault = { kind: 'pass' };
  private trap: Trap | undefined;
  private readonly links = new Set<Link>();
  private readonly server: Server;

  /** @param target port on loopback that connections are passed on to */
  constructor(private readonly target: number) {
    this.server = createServer((client) => this.accept(client));
  }

  /** @param port 0 takes any free port. @returns the port that clients connect to */
  async listen(port = 0): Promise<number> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  /** Fails from now on as told, standing connections included. */
  fail(fault: LinkFault): void {
    this.fault = fault;
    if (fault.kind === 'refuse') this.cut();
  }

  /** Works again. What was swallowed is gone, so connections that lived through a fault are cut. */
  heal(): void {
    this.fault = { kind: 'pass' };
    this.cut();
  }

  /** Resets all standing connections. */
  cut(): void {
    for (const link of this.links) link.destroy();
  }

  /**
   * Holds the next request of which a piece matches. One trap at a time; the former one is forgotten.
   *
   * @returns fulfilled when it is held
   * @throws Error if none comes within `patienceMs`
   */
  async catch(matches: (request: Buffer) => boolean, moment: Moment, patienceMs = 60_000): Promise<Caught> {
    this.trap = new Trap(matches, moment);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the request that was waited for did not come')), patienceMs);
    });
    try {
      return await Promise.race([this.trap.sprung, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.server.close();
    this.cut();
    await once(this.server, 'close');
  }

  private accept(client: Socket): void {
    if (this.fault.kind === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(this.target, '127.0.0.1');
    const link = new Link(client, upstream);
    this.links.add(link);
    client.on('data', (bytes) => this.request(link, bytes));
    upstream.on('data', (bytes) => this.answer(link, bytes));
    for (const socket of [client, upstream]) {
      socket.on('error', () => this.end(link));
      socket.on('close', () => this.end(link));
    }
  }

  private request(link: Link, bytes: Buffer): void {
    const to = link.upstream;
    if (this.fault.kind === 'half-open' || link.keeps(to, bytes)) return;
    const passing = this.trap?.request(link, bytes) ?? bytes.length;
    if (passing > 0) this.write(to, bytes.subarray(0, passing));
    if (passing < bytes.length) link.keeps(to, bytes.subarray(passing));
  }

  private answer(link: Link, bytes: Buffer): void {
    if (this.fault.kind === 'half-open' || this.fault.kind === 'mute') return;
    this.trap?.answer(link);
    if (!link.keeps(link.client, bytes)) this.write(link.client, bytes);
  }

  private write(to: Socket, bytes: Buffer): void {
    if (this.fault.kind === 'slow') setTimeout(() => to.write(bytes), this.fault.delayMs);
    else to.write(bytes);
  }

  private end(link: Link): void {
    if (!this.links.delete(link)) return;
    this.trap?.lost(link);
    link.destroy();
  }
}
