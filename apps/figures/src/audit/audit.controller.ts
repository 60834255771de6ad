import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, OpenTo, Problems } from '#platform';
import { Audit } from './audit.js';
import { type AuditAnswer, type AuditQuery, auditAnswer, auditQuery } from './audit.schema.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @OpenTo('admin')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getAuditLog',
    summary:
      'Who signed in, failed to, exported figures, or changed accounts, goals, alerts or what the pool hands out',
  })
  @Answers(200, 'The newest entries first.', auditAnswer)
  @Problems(400, 503)
  async read(@Query({ schema: auditQuery }) query: AuditQuery): Promise<AuditAnswer> {
    return await this.audit.read(query);
  }
}
