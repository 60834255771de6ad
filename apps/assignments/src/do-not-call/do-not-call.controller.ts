import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditTrail } from '#clickhouse';
import {
  AnswersNothing,
  badRequest,
  Campaigns,
  CurrentUser,
  type Identity,
  OpenTo,
  Problems,
  ProblemWhen,
} from '#platform';
import { Clock } from '../clock.js';
import { Pools } from '../pools/pools.js';
import { concerned } from './concerned.js';
import { type DoNotCallRequest, doNotCallRequest, ruleIn } from './do-not-call-request.js';
import { storedRules } from './stored-rules.js';

@ApiTags('pool')
@Controller('do-not-call')
export class DoNotCallController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly pools: Pools,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  @Post()
  @OpenTo('organizer', 'admin')
  @ApiOperation({ summary: 'Have nobody call a number, all that begin alike, or a region' })
  @AnswersNothing(
    'Nobody is handed such a number any more, for ever, also if it is loaded later; again changes nothing.',
  )
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async add(
    @Body({ schema: doNotCallRequest }) body: DoNotCallRequest,
    @CurrentUser() { subject: who }: Identity,
  ): Promise<void> {
    const { id: about, timeZone } = this.campaigns.require(body.campaign);
    const { pool, numbers, doNotCall } = this.pools.require(body.campaign);
    const rule = ruleIn(body);
    if (!rule) throw badRequest([{ field: 'number', message: 'is none' }]);
    const rules = storedRules(rule, numbers);
    // Durable first: whatever happens then, the next start applies it.
    doNotCall.add(rules);
    await pool.forbid(rules);
    // The list is in the order in which it grew: exact times in the log would tell when the calls between were made.
    const hour = new Date(this.clock.hour(timeZone));
    const details = { by: rule.kind, numbers: String(concerned(rule, numbers)) };
    await this.audit.add({ who, action: 'never-to-call', about, details }, hour);
  }
}
