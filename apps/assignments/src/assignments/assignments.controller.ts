import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, Campaigns, CurrentUser, type Identity, Limit, OpenTo, Problems, ProblemWhen } from '#platform';
import { volunteerOf } from '../volunteers/volunteer.js';
import { Assign } from './assign.js';
import { AssignmentAnswers } from './assignment-answers.js';
import {
  type AssignmentAnswer,
  type AssignmentRequest,
  assignmentAnswer,
  assignmentRequest,
} from './assignment-request.js';
import { handOutPaused, requestIsOver, tooManyOpen } from './refusals.js';

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly assign: Assign,
    private readonly answers: AssignmentAnswers,
    private readonly campaigns: Campaigns,
  ) {}

  @Limit({ requests: 30, seconds: 600, by: 'person' })
  @Post()
  @OpenTo('volunteer')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Get a number to call' })
  @Answers(201, 'A number, his until `expiresAt`.', assignmentAnswer)
  @ApiResponse({ status: 204, description: 'No number may be called now. `Retry-After` says when to ask again.' })
  @Problems(400, 404)
  @ProblemWhen(503, 'Not available for the moment, or paused by the organizers: then its type ends in `/paused`.')
  @ProblemWhen(403, 'Not open to this role, or the organizers have excluded him: then its type ends in `/excluded`.')
  @ProblemWhen(409, 'The campaign has no numbers, or the call of this `requestId` is over.')
  @ProblemWhen(429, 'He has as many numbers as one may have at a time.')
  async create(
    @CurrentUser() user: Identity,
    @Body({ schema: assignmentRequest }) body: AssignmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentAnswer | undefined> {
    const handOut = await this.assign.assign(volunteerOf(user), body?.requestId);
    switch (handOut.kind) {
      case 'leased':
        return await this.answers.of(handOut.lease);
      case 'none':
        void reply.status(204).header('retry-after', handOut.retryAfterSeconds);
        return undefined;
      case 'too-many':
        throw tooManyOpen(this.campaigns.require(volunteerOf(user).campaign).calling.openLeases);
      case 'paused':
        throw handOutPaused();
      case 'over':
        throw requestIsOver();
    }
  }
}
