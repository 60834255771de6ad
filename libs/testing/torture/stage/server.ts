import type { Child } from '../../processes/launcher.js';
import { FaultProxy } from '../proxy/fault-proxy.js';

/** A server behind a link that can be made to fail; it can be killed and comes back with its data. */
export class Server {
  private child: Child | undefined;

  private constructor(
    /** Between it and the services. */
    readonly link: FaultProxy,
    /** How the services find it: the port of the link. */
    readonly linkPort: number,
    private readonly begin: (linkPort: number) => Promise<{ child: Child }>,
  ) {}

  /** @param begin starts it, again and again with the same data */
  static async open(port: number, begin: (linkPort: number) => Promise<{ child: Child }>): Promise<Server> {
    const link = new FaultProxy(port);
    const server = new Server(link, await link.listen(), begin);
    await server.start();
    return server;
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    this.child = (await this.begin(this.linkPort)).child;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child?.kill();
    await this.child?.ended;
  }

  async close(): Promise<void> {
    await this.kill();
    await this.link.close();
  }
}
