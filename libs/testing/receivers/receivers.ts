import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent. */
export async function mailServer() {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void stream.toArray().then((chunks: Buffer[]) => {
        letters.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A system that takes webhooks, and answers as the test says. */
export async function webhookReceiver() {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const answers: { status: number; location?: string }[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const { status, location } = answers.shift() ?? { status: 204 };
      response.writeHead(status, location ? { location } : {}).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { got, answers, url: `http://127.0.0.1:${port}/alerts`, close: () => server.close() };
}
