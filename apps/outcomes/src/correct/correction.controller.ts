import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { callId } from '#events';
import { Allow } from '#platform';
import { type Receipt, receipt } from '../outcome/receipt.js';
import { CorrectCall } from './correct-call.js';
import { type CorrectionRequest, correctionRequest } from './correction-request.js';

@Controller('calls/:callId/corrections')
export class CorrectionController {
  constructor(private readonly correctCall: CorrectCall) {}

  @Allow('organizer')
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Correct the outcome of a call; the new one replaces it whole' })
  @ApiResponse({ status: 202, description: 'Durable.', standardSchema: receipt })
  async correct(
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: correctionRequest }) body: CorrectionRequest,
  ): Promise<Receipt> {
    return await this.correctCall.correct(id, body);
  }
}
