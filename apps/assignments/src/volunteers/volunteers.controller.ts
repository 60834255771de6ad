import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAnybody, Answers, Limit, Problems } from '#platform';
import { Join } from './join.js';
import { type JoinAnswer, type JoinRequest, joinAnswer, joinRequest } from './join-request.js';

@ApiTags('volunteers')
@Controller('volunteers')
export class VolunteersController {
  constructor(private readonly join: Join) {}

  @Limit({ requests: 30, seconds: 3600, by: 'address' })
  @Post()
  @AllowAnybody()
  @ApiOperation({ summary: 'Join a campaign' })
  @Answers(201, 'Joined.', joinAnswer)
  @Problems(400, 404, 503)
  async create(@Body({ schema: joinRequest }) body: JoinRequest): Promise<JoinAnswer> {
    return await this.join.join(body);
  }
}
