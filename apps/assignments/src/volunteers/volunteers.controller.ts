import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AllowAnybody } from '#platform';
import { Join } from './join.js';
import { type JoinAnswer, type JoinRequest, joinAnswer, joinRequest } from './join-request.js';

@ApiTags('volunteers')
@Controller('volunteers')
export class VolunteersController {
  constructor(private readonly join: Join) {}

  @AllowAnybody()
  @Post()
  @ApiOperation({ summary: 'Join a campaign' })
  @ApiResponse({ status: 201, description: 'Joined.', standardSchema: joinAnswer })
  async create(@Body({ schema: joinRequest }) body: JoinRequest): Promise<JoinAnswer> {
    return await this.join.join(body);
  }
}
