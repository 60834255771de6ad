import { Readable } from 'node:stream';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, OpenTo, Problems, ProblemWhen } from '#platform';
import { Importer } from './importer.js';
import { ApiUpload } from './read/api-upload.js';
import { clientGone, drainAfterwards, endIfStalled } from './read/connection.js';
import { readUpload } from './read/upload.js';
import { ndjson, toNdjson } from './report/ndjson.js';
import { reportLine } from './report/report-line.js';

@ApiTags('imports')
@Controller('imports')
export class ImportController {
  constructor(private readonly importer: Importer) {}

  @Post()
  @OpenTo('organizer')
  @ApiOperation({ operationId: 'importCalls', summary: 'Import calls from a CSV file. See docs/import.md' })
  @ApiUpload()
  @ApiProduces(ndjson)
  @Answers(200, 'Comes while the file is sent: read it meanwhile. One JSON object a line.', reportLine)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'Another import into the campaign is running.')
  async import(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    endIfStalled(request.raw);
    drainAfterwards(request.raw, reply.raw);
    const { run, end } = await this.importer.begin(await readUpload(request), clientGone(reply.raw));
    const answer = Readable.from(toNdjson(run.report())).once('close', end);
    reply.raw.once('close', () => answer.destroy());
    await reply.type(ndjson).send(answer);
  }
}
