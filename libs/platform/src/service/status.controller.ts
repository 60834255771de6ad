import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { register } from 'prom-client';
import { AllowAnybody } from '../auth/access.js';
import { Problem } from '../problems/problem.js';
import { Readiness } from './readiness.js';

/** For whoever runs the service; not reachable at the public origin. */
@ApiExcludeController()
@Controller()
export class StatusController {
  constructor(private readonly readiness: Readiness) {}

  @AllowAnybody()
  @Get('health')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @AllowAnybody()
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    const failures = Object.entries(await this.readiness.failures());
    if (failures.length === 0) return { status: 'ready' };
    throw new Problem({
      status: 503,
      title: 'Not ready',
      detail: failures.map(([name, reason]) => `${name}: ${reason}`).join('; '),
    });
  }

  @AllowAnybody()
  @Get('metrics')
  @Header('content-type', register.contentType)
  async metrics(): Promise<string> {
    return await register.metrics();
  }
}
