import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

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
  private readonly pairs = new Set<readonly [Socket, Socket]>();
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
    for (const [client, upstream] of this.pairs) {
      client.destroy();
      upstream.destroy();
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
    const pair = [client, upstream] as const;
    this.pairs.add(pair);
    this.pass(client, upstream, 'request');
    this.pass(upstream, client, 'answer');
    for (const socket of pair) {
      socket.on('error', () => this.end(pair));
      socket.on('close', () => this.end(pair));
    }
  }

  private pass(from: Socket, to: Socket, direction: 'request' | 'answer'): void {
    from.on('data', (bytes) => {
      const { fault } = this;
      if (fault.kind === 'half-open' || (fault.kind === 'mute' && direction === 'answer')) return;
      if (fault.kind === 'slow') setTimeout(() => to.write(bytes), fault.delayMs);
      else to.write(bytes);
    });
  }

  private end(pair: readonly [Socket, Socket]): void {
    if (!this.pairs.delete(pair)) return;
    for (const socket of pair) socket.destroy();
  }
}
