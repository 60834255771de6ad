import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** A port on which nobody listens. */
const nobody = 9;

/** The network between kafkajs and its brokers, which fails when a test says so. */
export class FaultyNetwork {
  private readonly sockets = new Set<Socket>();
  private state: 'works' | 'refuses' | 'silent' = 'works';

  /** To be given to kafkajs. */
  readonly socketFactory: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = connect({ host, port: this.state === 'refuses' ? nobody : port }, onConnect);
    const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
    socket.write = (...args: unknown[]) => (this.state === 'silent' ? true : write(...args));
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  };

  /** Connections break, and new ones are refused: the broker was killed. */
  cut(): void {
    this.state = 'refuses';
    for (const socket of this.sockets) socket.destroy(new Error('read ECONNRESET'));
  }

  /** What is sent is lost without an error: the broker is frozen, or a cable is out. */
  silence(): void {
    this.state = 'silent';
  }

  heal(): void {
    this.state = 'works';
  }
}
