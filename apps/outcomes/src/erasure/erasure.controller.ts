import { Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentUser, type Identity, Limit, OpenTo, Problems } from '#platform';
import { EraseVolunteer } from './erase-volunteer.js';
import { type ErasureReceipt, erasureReceipt } from './erasure-receipt.js';

@ApiTags('volunteers')
@Controller('volunteers/me/erasure')
export class ErasureController {
  constructor(private readonly eraseVolunteer: EraseVolunteer) {}

  /** Whose calls are erased is what the token says. */
  @Limit({ requests: 5, seconds: 3600, by: 'person' })
  @Post()
  @OpenTo('volunteer')
  @ApiOperation({ operationId: 'eraseMe', summary: 'Take all of one’s own calls out of every figure, for ever' })
  @Answers(202, 'Durable.', erasureReceipt)
  @Problems(404, 503)
  async erase(@CurrentUser() user: Identity): Promise<ErasureReceipt> {
    return await this.eraseVolunteer.erase(user);
  }
}
