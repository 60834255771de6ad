import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FaultProxy } from './fault-proxy.js';

/** A server that answers every piece with itself, and remembers what it got. */
async function echoServer() {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (bytes) => {
      received.push(bytes.toString());
      socket.write(bytes);
    });
    socket.on('error', () => sockets.delete(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, received, close };
}

/** A cut connection ends with or without a reset, as the kernel finds unread bytes or not. */
const endOf = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.on('error', (error) => expect(error.message).toContain('ECONNRESET'));
    socket.on('close', () => resolve());
  });

describe('fault proxy', () => {
  let echo: Awaited<ReturnType<typeof echoServer>>;
  let proxy: FaultProxy;
  let client: Socket;
  let port: number;

  beforeEach(async () => {
    echo = await echoServer();
    proxy = new FaultProxy(echo.port);
    port = await proxy.listen();
    client = connect(port, '127.0.0.1');
    await once(client, 'connect');
  });
  afterEach(async () => {
    client.destroy();
    await Promise.all([proxy.close(), echo.close()]);
  });

  const send = (text: string) => client.write(text);
  const answer = async () => String(await once(client, 'data'));

  it('passes everything both ways, also slowly', async () => {
    send('one');
    expect(await answer()).toBe('one');
    proxy.fail({ kind: 'slow', delayMs: 20 });
    send('two');
    expect(await answer()).toBe('two');
  });

  it('mute: the server does it, the client never hears', async () => {
    proxy.fail({ kind: 'mute' });
    const closed = endOf(client);
    let heard = '';
    client.on('data', (bytes) => {
      heard += bytes;
    });
    send('do it');
    while (echo.received.length === 0) await new Promise(setImmediate);
    proxy.heal();
    await closed;
    expect([heard, echo.received]).toEqual(['', ['do it']]);
  });

  it('half-open: nothing arrives', async () => {
    proxy.fail({ kind: 'half-open' });
    send('lost');
    const closed = endOf(client);
    await new Promise(setImmediate);
    proxy.cut();
    await closed;
    expect(echo.received).toEqual([]);
  });

  it('refuse: standing and new connections are cut, until it is healed', async () => {
    const closed = endOf(client);
    proxy.fail({ kind: 'refuse' });
    await closed;
    client = connect(port, '127.0.0.1');
    await expect(once(client, 'data')).rejects.toThrow('ECONNRESET');
    proxy.heal();
    client = connect(port, '127.0.0.1');
    send('again');
    expect(await answer()).toBe('again');
  });

  describe('a trap', () => {
    const isOrder = (bytes: Buffer) => bytes.includes('order');

    it('holds a request before it arrives, and lets it go on when told', async () => {
      const sprung = proxy.catch(isOrder, 'before');
      send('chat');
      expect(await answer()).toBe('chat');
      send('order');
      const caught = await sprung;
      expect(echo.received).toEqual(['chat']);
      const answered = answer();
      caught.release();
      expect(await answered).toBe('order');
    });

    it('holds it in the middle of its body', async () => {
      const sprung = proxy.catch(isOrder, 'mid-body');
      const closed = endOf(client);
      send('order\r\n\r\nabcdef');
      const caught = await sprung;
      while (echo.received.length === 0) await new Promise(setImmediate);
      expect(echo.received).toEqual(['order\r\n\r\nabc']);
      caught.cut();
      await closed;
    });

    it('lets go of one that has no body, and waits for the next', async () => {
      const sprung = proxy.catch(isOrder, 'mid-body');
      send('order\r\n\r\n');
      expect(await answer()).toBe('order\r\n\r\n');
      send('order\r\n\r\nabcdef');
      (await sprung).release();
    });

    it('holds the answer: the server did it, the client does not know', async () => {
      const sprung = proxy.catch(isOrder, 'answered');
      const closed = endOf(client);
      send('order');
      const caught = await sprung;
      expect(echo.received).toEqual(['order']);
      caught.cut();
      await closed;
    });
  });
});
