import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { csvFile, workbookFile } from '../figures/files.js';
import { xlsxType } from '../figures/workbook/xlsx-type.js';
import { Activity } from './activity.js';
import { type ActivityAnswer, type ActivityParameters, activityAnswer, activityParameters } from './activity.schema.js';
import { activityTables } from './activity-tables.js';

/** How often volunteers dialled; to take away as well. */
@ApiTags('volunteers')
@Controller('volunteers')
export class ActivityController {
  constructor(private readonly activity: Activity) {}

  @OpenTo('organizer')
  @Get('activity')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getVolunteerActivity', summary: 'How often volunteers dialled, and who most often' })
  @Answers(200, 'By pseudonym, for nobody knows more of them.', activityAnswer)
  @Problems(400, 404, 503)
  async howOften(
    @Query({ schema: activityParameters }) asked: ActivityParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<ActivityAnswer> {
    return (await this.activity.answer(asked, role)).answer;
  }

  @OpenTo('organizer')
  @Get('activity.csv')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getVolunteerActivityCsv', summary: 'How often volunteers dialled, as a table' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 404, 503)
  async csv(
    @Query({ schema: activityParameters }) asked: ActivityParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    const [shares] = activityTables(await this.activity.answer(asked, role));
    return csvFile(shares);
  }

  @OpenTo('organizer')
  @Get('activity.xlsx')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getVolunteerActivityWorkbook',
    summary: 'How often volunteers dialled, and who most often, as a workbook',
  })
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(400, 404, 503)
  async workbook(
    @Query({ schema: activityParameters }) asked: ActivityParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    return await workbookFile(...activityTables(await this.activity.answer(asked, role)));
  }
}
