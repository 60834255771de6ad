import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from '../logging/pino-logger.js';
import { sendProblem } from '../problems/problem.filter.js';
import { problemOf } from '../problems/problem-of.js';

export interface ServiceOptions {
  readonly module: Type | DynamicModule;
  readonly service: string;
  readonly logLevel: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Further set-up before the service listens: plugins, microservice strategies. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void> | void;
}

/** Bytes; the only larger body is an import, which is streamed. */
const bodyLimit = 64 * 1024;

/** Makes the service ready to listen: JSON under `/v1`, status pages beside it, a clean stop on SIGTERM. */
export async function createService(options: ServiceOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    // Errors before routing, such as an address that cannot be decoded, do not reach Nest's filters.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(error)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(options.module as Type, adapter, {
    logger: new PinoLogger(options.service, options.logLevel),
    abortOnError: false,
  });
  app.setGlobalPrefix('v1', { exclude: ['health', 'ready', 'metrics'] });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  closeIdleConnectionsAtEnd(adapter);
  await app.register(fastifyCookie);
  await options.prepare?.(app);
  return app;
}

/** A connection that is kept alive after the last answer would hold up a stop for as long as it is kept. */
function closeIdleConnectionsAtEnd(adapter: FastifyAdapter): void {
  const { server } = adapter.getInstance();
  let isClosing = false;
  adapter.getInstance().addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  adapter.getInstance().addHook('onResponse', (_request, _reply, done) => {
    if (isClosing) setImmediate(() => server.closeIdleConnections());
    done();
  });
}

/** Starts the service and keeps it running; a start that fails ends the process with one plain message. */
export async function runService(options: () => Promise<ServiceOptions> | ServiceOptions): Promise<void> {
  try {
    const resolved = await options();
    const app = await createService(resolved);
    await app.startAllMicroservices();
    await app.listen({ host: resolved.host, port: resolved.port });
    new Logger(resolved.service).log(`listening on ${await app.getUrl()}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
