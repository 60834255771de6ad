import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Starts a server on any free port, for a test.
 * @param {import('node:http').RequestListener} listener
 */
export async function listen(listener) {
  const server = createServer({ requestTimeout: 0 }, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { server, url: new URL(`http://127.0.0.1:${address.port}`), close };
}
