import { Body, Controller, Delete, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { Views } from './views.js';
import {
  type View,
  type ViewChange,
  type ViewRequest,
  type ViewsAnswer,
  type ViewsQuery,
  view,
  viewChange,
  viewRequest,
  viewsAnswer,
  viewsQuery,
} from './views.schema.js';

const byId = { schema: z.uuid() };

@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(private readonly views: Views) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getViews', summary: 'The saved views of the board' })
  @Answers(200, 'One’s own, and those that are shared.', viewsAnswer)
  @Problems(400, 404, 503)
  async list(
    @Query({ schema: viewsQuery }) { campaign }: ViewsQuery,
    @CurrentUser() user: Identity,
  ): Promise<ViewsAnswer> {
    return { views: await this.views.list(campaign, user) };
  }

  @OpenTo('organizer')
  @Post()
  @ApiOperation({ operationId: 'saveView', summary: 'Saves what is chosen on the board, under a name' })
  @Answers(201, 'Saved.', view)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'There are too many of one’s own.')
  async save(@Body({ schema: viewRequest }) asked: ViewRequest, @CurrentUser() user: Identity): Promise<View> {
    return await this.views.save(asked, user);
  }

  @OpenTo('organizer')
  @Patch(':id')
  @ApiOperation({ operationId: 'changeView', summary: 'Renames a view, shares it or no longer, or saves it anew' })
  @Answers(200, 'Changed.', view)
  @Problems(400, 404, 503)
  async change(
    @Param('id', byId) id: string,
    @Body({ schema: viewChange }) change: ViewChange,
    @CurrentUser() user: Identity,
  ): Promise<View> {
    return await this.views.change(id, change, user);
  }

  @OpenTo('organizer')
  @Delete(':id')
  @ApiOperation({ operationId: 'deleteView', summary: 'Takes a view away' })
  @AnswersNothing('It is gone.')
  @Problems(400, 404, 503)
  async remove(@Param('id', byId) id: string, @CurrentUser() user: Identity): Promise<void> {
    await this.views.remove(id, user);
  }
}
