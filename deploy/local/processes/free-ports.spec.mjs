import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { pickPorts, requireFree, tryPort } from './free-ports.mjs';

test('names the port, what it is for, who has it and where to go instead', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const holder = `by ".*" \\(pid ${process.pid}\\)`;
  await expect(requireFree({ redis: port })).rejects.toMatchObject({
    message: expect.stringMatching(new RegExp(`^Port ${port} \\(for redis\\) is taken ${holder}\\.$`)),
    remedy: expect.stringMatching(/--port \d+\.$/),
  });
  await new Promise((resolve) => server.close(resolve));
  await requireFree({ redis: port });
});

test('picks ports that are free and differ', async () => {
  const { kafka, redis } = await pickPorts(['kafka', 'redis']);
  expect(kafka).not.toBe(redis);
  expect([await tryPort(kafka), await tryPort(redis)]).toEqual([kafka, redis]);
});
