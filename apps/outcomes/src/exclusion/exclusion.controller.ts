import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { volunteerPseudonym } from '#events';
import { Answers, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { ExcludeVolunteer } from './exclude-volunteer.js';
import {
  type ExclusionReceipt,
  type ExclusionRequest,
  exclusionReceipt,
  exclusionRequest,
} from './exclusion-request.js';

@ApiTags('volunteers')
@Controller('volunteers/:volunteer/exclusion')
export class ExclusionController {
  constructor(private readonly excludeVolunteer: ExcludeVolunteer) {}

  @Post()
  @OpenTo('organizer')
  @ApiOperation({ operationId: 'excludeVolunteer', summary: 'Take all calls of a volunteer out of every figure' })
  @Answers(202, 'Durable.', exclusionReceipt)
  @Problems(400, 404, 503)
  async exclude(
    @Param('volunteer', { schema: volunteerPseudonym }) volunteer: string,
    @Body({ schema: exclusionRequest }) request: ExclusionRequest,
    @CurrentUser() user: Identity,
  ): Promise<ExclusionReceipt> {
    return await this.excludeVolunteer.exclude(volunteer, request, user);
  }
}
