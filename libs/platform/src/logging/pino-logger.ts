import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/**
 * Nest's logger over pino: one line of JSON an event. Times are rounded down to the minute,
 * so that a log cannot be laid beside a phone company's records call by call.
 */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(service: string, level: string) {
    this.pino = pino({
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString().slice(0, 16)}Z"`,
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context last, and an error's stack before it. */
  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const detail = rest.length > 1 ? { detail: rest.slice(0, -1) } : {};
    if (message instanceof Error) this.pino[level]({ context, ...detail, err: message }, message.message);
    else if (typeof message === 'string') this.pino[level]({ context, ...detail }, message);
    else this.pino[level]({ context, ...detail, ...(message as object) });
  }
}
