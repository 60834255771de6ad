import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { callId } from '#events';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { volunteerOf } from '../volunteers/volunteer.js';
import { noBody, type RenewAnswer, renewAnswer } from './lease-answer.js';
import { Leases } from './leases.js';

@ApiTags('assignments')
@Controller('assignments/:callId')
export class LeasesController {
  constructor(private readonly leases: Leases) {}

  @Post('release')
  @OpenTo('volunteer')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Give the number back, not called' })
  @AnswersNothing('Given back; again changes nothing.')
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The number is no longer his.')
  async release(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<void> {
    await this.leases.release(volunteerOf(user), id);
  }

  @Post('renew')
  @OpenTo('volunteer')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Keep the number for longer' })
  @Answers(200, 'Prolonged by its full time.', renewAnswer)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The number is no longer his.')
  async renew(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<RenewAnswer> {
    return { expiresAt: (await this.leases.renew(volunteerOf(user), id)).toISOString() };
  }

  @Post('do-not-call')
  @OpenTo('volunteer')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Whoever was called asked never to be called again' })
  @AnswersNothing('Nobody is handed the number again; again changes nothing.')
  @Problems(400, 404, 503)
  async doNotCall(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<void> {
    await this.leases.doNotCall(volunteerOf(user), id);
  }
}
