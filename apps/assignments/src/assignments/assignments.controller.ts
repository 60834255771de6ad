import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentUser, type Identity } from '#platform';
import { volunteerOf } from '../volunteers/volunteer.js';
import { Answers } from './answers.js';
import { Assign } from './assign.js';
import {
  type AssignmentAnswer,
  type AssignmentRequest,
  assignmentAnswer,
  assignmentRequest,
} from './assignment-request.js';
import { requestIsOver, tooManyOpen } from './refusals.js';

@ApiTags('assignments')
@ApiBearerAuth()
@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly assign: Assign,
    private readonly answers: Answers,
  ) {}

  @Allow('volunteer')
  @Post()
  @ApiOperation({ summary: 'Get a number to call' })
  @ApiResponse({ status: 201, description: 'A number, his until expiresAt.', standardSchema: assignmentAnswer })
  @ApiResponse({ status: 204, description: 'No number may be called now. Retry-After says when to ask again.' })
  @ApiResponse({ status: 409, description: 'The campaign has no numbers, or the call of this requestId is over.' })
  @ApiResponse({ status: 429, description: 'He has as many numbers as one may have at a time.' })
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
        throw tooManyOpen();
      case 'over':
        throw requestIsOver();
    }
  }
}
