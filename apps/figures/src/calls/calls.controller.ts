import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callId as callIdSchema } from '#events';
import { Answers, OpenTo, Problems } from '#platform';
import { CallHistory } from './call-history.js';
import { CallSnapshots } from './call-snapshots.js';
import { type HistoryAnswer, historyAnswer } from './history.schema.js';
import { type ImportedAnswer, type ImportedRequest, importedAnswer, importedRequest } from './imported.schema.js';
import { ImportedCalls } from './imported-calls.js';
import {
  type SnapshotsAnswer,
  type SnapshotsRequest,
  snapshotsAnswer,
  snapshotsPath,
  snapshotsRequest,
} from './snapshots.schema.js';

@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    private readonly snapshots: CallSnapshots,
    private readonly imported: ImportedCalls,
    private readonly history: CallHistory,
  ) {}

  @OpenTo('service')
  @Post(snapshotsPath)
  @ApiOperation({ operationId: 'getSnapshots', summary: 'How calls stand, for the other services' })
  @Answers(200, 'The calls that are known.', snapshotsAnswer)
  @Problems(400, 404, 503)
  async findSnapshots(@Body({ schema: snapshotsRequest }) request: SnapshotsRequest): Promise<SnapshotsAnswer> {
    return await this.snapshots.find(request);
  }

  @OpenTo('service')
  @Post('calls/imported')
  @ApiOperation({ operationId: 'getImported', summary: 'Whether any call was imported, for the service that imports' })
  @Answers(200, 'How far the answer goes, and whether there is one.', importedAnswer)
  @Problems(400, 404, 503)
  async findImported(@Body({ schema: importedRequest }) request: ImportedRequest): Promise<ImportedAnswer> {
    return await this.imported.find(request);
  }

  @OpenTo('organizer')
  @Get('calls/:callId/history')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getHistory',
    summary: 'Every event of a call: what was recorded, corrected, retracted',
  })
  @Answers(200, 'What is known of the call.', historyAnswer)
  @Problems(400, 404, 503)
  async findHistory(@Param('callId', { schema: callIdSchema }) callId: string): Promise<HistoryAnswer> {
    return await this.history.of(callId);
  }
}
