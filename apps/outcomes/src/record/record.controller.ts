import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { AllowAnybody } from '#platform';
import { type Receipt, receipt } from '../outcome/receipt.js';
import { type OutcomeRequest, outcomeRequest } from './outcome-request.js';
import { RecordOutcome } from './record-outcome.js';

@Controller('outcomes')
export class RecordController {
  constructor(private readonly recordOutcome: RecordOutcome) {}

  /** Open to anybody: the token in the body says which call it may speak of, and nothing else. */
  @AllowAnybody()
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Report how a call went' })
  @ApiResponse({
    status: 202,
    description: 'Durable. Sending the same again changes nothing.',
    standardSchema: receipt,
  })
  async record(@Body({ schema: outcomeRequest }) body: OutcomeRequest): Promise<Receipt> {
    return await this.recordOutcome.record(body);
  }
}
