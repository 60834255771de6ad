import { createServer } from 'node:http';
import { createApi } from './server/api.mjs';
import { secureAnswer, securePage } from './server/headers.mjs';
import { openPages } from './server/pages.mjs';
import { stop } from './server/stop.mjs';
import { introducing } from './server/viewer.mjs';
import { readConfig } from './server.config.mjs';

// One origin: `/api/v1/*` goes to the services, everything else to the pages built by `next build dashboards`.

async function start() {
  const { host, port, services } = readConfig();
  const api = createApi(services);
  const pages = await openPages({ host, port });
  const introduce = introducing(services.figures);

  // An upload may take as long as it takes.
  const server = createServer({ requestTimeout: 0 }, (req, res) => {
    secureAnswer(res);
    if (/^\/api(\/|\?|$)/.test(req.url ?? '')) return void api.handle(req, res);
    securePage(req, res);
    return void introduce(req).then(() => pages.show(req, res));
  });

  const shutDown = async () => {
    await stop(server);
    api.close();
    await pages.close();
    process.exit(0);
  };
  process.once('SIGTERM', shutDown);
  process.once('SIGINT', shutDown);

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const open = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`The dashboard answers at http://${host}:${open}\n`);
}

start().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
