import { BlockList, isIPv6 } from 'node:net';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { IdentifiedRequest } from '../auth/identity.js';
import { Problem } from '../problems/problem.js';
import { type LimitOptions, limitMetadata } from './limit.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a request comes from this machine: scripts of those who run it, whom no limit holds up. */
export const isLoopback = (address: string) =>
  // Spares the common case the parsing of its address.
  address === '127.0.0.1' || loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Refuses what a handler's limit does not allow any more. Runs after the access guard. Counts in memory, by process:
 * addresses are written nowhere, and a restart forgives.
 */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly limiters = new Map<unknown, RateLimiterMemory>();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const limit = this.reflector.get<LimitOptions | undefined>(limitMetadata, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest & IdentifiedRequest>();
    if (!limit || isLoopback(request.ip)) return true;
    try {
      await this.limiterOf(context.getHandler(), limit).consume(keyOf(request, limit));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooMany(limit, refusal.msBeforeNext);
      throw refusal;
    }
  }

  private limiterOf(handler: unknown, { requests, seconds }: LimitOptions): RateLimiterMemory {
    const limiter = this.limiters.get(handler) ?? new RateLimiterMemory({ points: requests, duration: seconds });
    this.limiters.set(handler, limiter);
    return limiter;
  }
}

function keyOf(request: FastifyRequest & IdentifiedRequest, { by }: LimitOptions): string {
  if (by === 'address') return request.ip;
  if (!request.identity) throw new Error('a limit by person is for handlers that need a sign-in');
  return `${request.identity.role} ${request.identity.subject}`;
}

function tooMany({ requests, seconds }: LimitOptions, waitMs: number): Problem {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new Problem({
    status: 429,
    title: 'Too many requests',
    detail: `This can be asked ${requests} times in ${seconds} seconds. Try again in ${retryAfterSeconds} seconds.`,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}
