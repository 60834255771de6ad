import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ClickHouse } from '#clickhouse';
import { launcher, root } from '../../processes/launcher.js';
import { Service } from '../../processes/service.js';
import type { BenchContext } from '../context.js';
import { steadyRate } from './steady-rate.js';

const instances = 2;

/** Rows a second of two instances of the aggregator, as it is built, over the events of a namespace. */
export async function aggregatorRate({ stack, options }: BenchContext, namespace: string): Promise<number> {
  const { servers, data, ports: of } = stack.run;
  const names = Array.from({ length: instances }, (_, n) => `aggregator${n + 1}`);
  const ports = await launcher.pickPorts(names);
  const env = {
    ...servers,
    NODE_ENV: 'production',
    NAMESPACE: namespace,
    LOG_LEVEL: 'warn',
    CAMPAIGNS_DIR: join(root, 'campaigns'),
    ASSIGNMENTS_URL: `http://127.0.0.1:${of.assignments}`,
    OUTCOMES_URL: `http://127.0.0.1:${of.outcomes}`,
    FIGURES_URL: `http://127.0.0.1:${of.figures}`,
    AUTH_KEYS: `bench=${randomBytes(32).toString('base64url')}`,
  };
  const main = join(root, 'dist', 'apps', 'aggregator', 'main.js');
  const services = names.map(
    (name) => new Service({ name, main, cwd: root, port: ports[name] ?? 0, log: join(data, `${name}.log`), env }),
  );
  const clickhouse = new ClickHouse({ url: servers.CLICKHOUSE_URL, database: namespace });
  try {
    for (const service of services) service.start();
    // They make the tables.
    await Promise.all(services.map((service) => service.ready()));
    return await steadyRate(clickhouse, options.events);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await clickhouse.longCommand(`DROP DATABASE ${namespace} SYNC`);
    await clickhouse.close();
  }
}
