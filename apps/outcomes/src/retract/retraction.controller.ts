import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callId } from '#events';
import { Answers, OpenTo, Problems, ProblemWhen } from '#platform';
import { RetractCall } from './retract-call.js';
import {
  type RetractionReceipt,
  type RetractionRequest,
  retractionReceipt,
  retractionRequest,
} from './retraction-request.js';

@ApiTags('calls')
@Controller('calls/:callId/retraction')
export class RetractionController {
  constructor(private readonly retractCall: RetractCall) {}

  @Post()
  @OpenTo('organizer')
  @ApiOperation({ operationId: 'retractCall', summary: 'Retract a call: it counts nowhere, for ever' })
  @Answers(202, 'Durable.', retractionReceipt)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The call was retracted before, for another reason.')
  async retract(
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: retractionRequest }) body: RetractionRequest,
  ): Promise<RetractionReceipt> {
    return await this.retractCall.retract(id, body);
  }
}
