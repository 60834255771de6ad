import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callId } from '#events';
import { Answers, OpenTo, Problems, ProblemWhen } from '#platform';
import { type Receipt, receipt } from '../outcome/receipt.js';
import { CorrectCall } from './correct-call.js';
import { type CorrectionRequest, correctionRequest } from './correction-request.js';

@ApiTags('calls')
@Controller('calls/:callId/corrections')
export class CorrectionController {
  constructor(private readonly correctCall: CorrectCall) {}

  @Post()
  @OpenTo('organizer')
  @ApiOperation({ operationId: 'correctCall', summary: 'Correct the outcome of a call: the new one replaces it whole' })
  @Answers(202, 'Durable.', receipt)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The call was retracted, or corrected since.')
  async correct(
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: correctionRequest }) body: CorrectionRequest,
  ): Promise<Receipt> {
    return await this.correctCall.correct(id, body);
  }
}
