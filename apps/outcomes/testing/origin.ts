import { createServer, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** What the dashboard is to the service: hands on /api/v1 as /v1, both ways at once. */
export async function startOrigin(serviceUrl: string): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((incoming, answer) => {
    const target = serviceUrl + (incoming.url ?? '').replace(/^\/api/, '');
    const onward = request(target, { method: incoming.method ?? 'GET', headers: incoming.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      pipeline(response, answer, () => undefined);
    });
    pipeline(incoming, onward, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
