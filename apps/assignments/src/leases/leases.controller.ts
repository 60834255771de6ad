import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { callId } from '#events';
import { Allow, CurrentUser, type Identity } from '#platform';
import { volunteerOf } from '../volunteers/volunteer.js';
import { noBody, type RenewAnswer, renewAnswer } from './lease-answer.js';
import { Leases } from './leases.js';

@ApiTags('assignments')
@ApiBearerAuth()
@ApiResponse({ status: 404, description: 'He has no such number.' })
@Controller('assignments/:callId')
export class LeasesController {
  constructor(private readonly leases: Leases) {}

  @Allow('volunteer')
  @Post('release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give the number back, not called' })
  @ApiResponse({ status: 204, description: 'Given back; again changes nothing.' })
  @ApiResponse({ status: 409, description: 'The number is no longer his.' })
  async release(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<void> {
    await this.leases.release(volunteerOf(user), id);
  }

  @Allow('volunteer')
  @Post('renew')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep the number for longer' })
  @ApiResponse({ status: 200, description: 'Prolonged by its full time.', standardSchema: renewAnswer })
  @ApiResponse({ status: 409, description: 'The number is no longer his.' })
  async renew(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<RenewAnswer> {
    return { expiresAt: (await this.leases.renew(volunteerOf(user), id)).toISOString() };
  }

  @Allow('volunteer')
  @Post('do-not-call')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whoever was called asked never to be called again' })
  @ApiResponse({ status: 204, description: 'Nobody is handed the number again; again changes nothing.' })
  async doNotCall(
    @CurrentUser() user: Identity,
    @Param('callId', { schema: callId }) id: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<void> {
    await this.leases.doNotCall(volunteerOf(user), id);
  }
}
