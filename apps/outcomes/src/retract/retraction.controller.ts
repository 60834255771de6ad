import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { callId } from '#events';
import { Allow } from '#platform';
import { RetractCall } from './retract-call.js';
import {
  type RetractionReceipt,
  type RetractionRequest,
  retractionReceipt,
  retractionRequest,
} from './retraction-request.js';

@Controller('calls/:callId/retraction')
export class RetractionController {
  constructor(private readonly retractCall: RetractCall) {}

  @Allow('organizer')
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Retract a call: it counts nowhere, for ever' })
  @ApiResponse({ status: 202, description: 'Durable.', standardSchema: retractionReceipt })
  async retract(
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: retractionRequest }) body: RetractionRequest,
  ): Promise<RetractionReceipt> {
    return await this.retractCall.retract(id, body);
  }
}
