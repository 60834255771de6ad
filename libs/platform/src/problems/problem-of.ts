import { HttpException } from '@nestjs/common';
import type { FastifyError } from 'fastify';
import { RetriableError } from './failures.js';
import { Problem, unavailable } from './problem.js';

/** The answer that an error gets. An error that was not foreseen says nothing to the outside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return plain(error.getStatus(), error.message);
  if (isFastifyError(error)) return plain(error.statusCode, error.message);
  if (error instanceof RetriableError)
    return unavailable(`${error.message}. Send the same request again: it counts once.`);
  return plain(500, 'Something failed that we did not foresee. It has been logged.');
}

const plain = (status: number, detail: string) =>
  new Problem({ status, title: status < 500 ? 'The request cannot be served' : 'Server error', detail });

function isFastifyError(error: unknown): error is FastifyError & { statusCode: number } {
  if (!(error instanceof Error) || !('code' in error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
