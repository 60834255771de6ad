import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error as problem details, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.getStatus() === 500) this.logger.error(error);
    else if (problem.getStatus() > 500) this.logger.warn(error instanceof Error ? error.message : String(error));
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), problem);
  }
}

/** Sends the problem. An answer that has already begun can only be cut off, so that nobody takes it for whole. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  reply.hijack();
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  reply.raw.writeHead(problem.getStatus(), { ...problem.headers, 'content-type': 'application/problem+json' });
  reply.raw.end(JSON.stringify(problem.getResponse()));
}
