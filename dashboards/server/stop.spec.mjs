import { once } from 'node:events';
import { stop } from './stop.mjs';
import { listen } from './testing.mjs';

it('lets an answer end that is under way', async () => {
  const underWay = listen((_req, res) => {
    void stop(server);
    res.end('done');
  });
  const { server, url } = await underWay;
  expect(await (await fetch(url)).text()).toBe('done');
  await once(server, 'close');
});

it('cuts what never ends', async () => {
  const { server, url } = await listen((_req, res) => void res.write('for ever'));
  const response = await fetch(url);
  const reading = response.text();
  await Promise.all([stop(server), expect(reading).rejects.toThrow()]);
});
