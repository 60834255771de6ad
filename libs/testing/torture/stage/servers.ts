import { randomBytes } from 'node:crypto';
import { launcher } from '../../processes/launcher.js';
import { Server } from './server.js';

/** Kafka, ClickHouse and Redis, each behind a link. */
export interface Servers {
  readonly kafka: Server;
  readonly clickhouse: Server;
  readonly redis: Server;
  /** Address of ClickHouse; with `port` undefined its own, past the link. */
  clickhouseUrl(port?: number): string;
}

const purposes = ['kafka', 'controller', 'clickhouse', 'tcp', 'redis'] as const;

/** Starts all three in a data folder, on free ports. */
export async function startServers(data: string): Promise<Servers> {
  const ports = await launcher.pickPorts(purposes);
  const password = randomBytes(32).toString('base64url');
  const [kafka, clickhouse, redis] = await Promise.all([
    Server.open(ports.kafka, (advertisedPort) =>
      launcher.startKafka({ data, port: ports.kafka, advertisedPort, controllerPort: ports.controller }),
    ),
    Server.open(ports.clickhouse, () =>
      launcher.startClickhouse({ data, port: ports.clickhouse, tcpPort: ports.tcp, password }),
    ),
    Server.open(ports.redis, () => launcher.startRedis({ data, port: ports.redis })),
  ]);
  const clickhouseUrl = (port = ports.clickhouse) => `http://callboard:${password}@127.0.0.1:${port}`;
  return { kafka, clickhouse, redis, clickhouseUrl };
}
