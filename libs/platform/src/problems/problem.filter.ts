import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyError, FastifyReply } from 'fastify';
import { RetriableError } from './failures.js';
import { Problem, unavailable } from './problem.js';

/** Answers every error as problem details; what was not foreseen is logged, and says nothing to the outside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    reply.raw.setHeader('content-type', 'application/problem+json');
    for (const [name, value] of Object.entries(problem.headers)) reply.raw.setHeader(name, value);
    reply.raw.statusCode = problem.getStatus();
    reply.raw.end(JSON.stringify(problem.getResponse()));
    reply.hijack();
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof HttpException) return plain(error.getStatus(), error.message);
    if (isFastifyError(error)) return plain(error.statusCode, error.message);
    if (error instanceof RetriableError) {
      this.logger.warn(error.message);
      return unavailable(`${error.message}. Nothing was done; send the same request again.`);
    }
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return plain(500, 'Something failed that we did not foresee. It has been logged.');
  }
}

const plain = (status: number, detail: string) =>
  new Problem({ status, title: status < 500 ? 'The request cannot be served' : 'Server error', detail });

function isFastifyError(error: unknown): error is FastifyError & { statusCode: number } {
  if (!(error instanceof Error) || !('code' in error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
