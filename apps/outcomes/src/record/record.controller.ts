import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAnybody, Answers, Limit, Problems, ProblemWhen } from '#platform';
import { type Receipt, receipt } from '../outcome/receipt.js';
import { type OutcomeRequest, outcomeRequest } from './outcome-request.js';
import { RecordOutcome } from './record-outcome.js';

@ApiTags('outcomes')
@Controller('outcomes')
export class RecordController {
  constructor(private readonly recordOutcome: RecordOutcome) {}

  /** Open to anybody: the token in the body says which call it may speak of, and nothing else. */
  @Limit({ requests: 1200, seconds: 600, by: 'address' })
  @Post()
  @AllowAnybody()
  @ApiOperation({ operationId: 'recordOutcome', summary: 'Report how a call went' })
  @Answers(202, 'Durable, and counted once however often it is sent.', receipt)
  @Problems(400, 503)
  @ProblemWhen(403, 'The outcome token is not valid.')
  @ProblemWhen(410, 'The time in which outcomes are taken is over. Write to the organizers.')
  async record(@Body({ schema: outcomeRequest }) body: OutcomeRequest): Promise<Receipt> {
    return await this.recordOutcome.record(body);
  }
}
