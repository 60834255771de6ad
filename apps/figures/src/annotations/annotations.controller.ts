import { Body, Controller, Delete, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { Annotations } from './annotations.js';
import {
  type Annotation,
  type AnnotationChange,
  type AnnotationRequest,
  type AnnotationsAnswer,
  type AnnotationsQuery,
  annotation,
  annotationChange,
  annotationRequest,
  annotationsAnswer,
  annotationsQuery,
} from './annotations.schema.js';

const byId = { schema: z.uuid() };

@ApiTags('annotations')
@Controller('annotations')
export class AnnotationsController {
  constructor(private readonly annotations: Annotations) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getAnnotations', summary: 'What happened on which days, as organizers noted it' })
  @Answers(200, 'All of them.', annotationsAnswer)
  @Problems(400, 404, 503)
  async list(@Query({ schema: annotationsQuery }) { campaign }: AnnotationsQuery): Promise<AnnotationsAnswer> {
    return { annotations: await this.annotations.list(campaign) };
  }

  @OpenTo('organizer')
  @Post()
  @ApiOperation({ operationId: 'annotate', summary: 'Notes what happened on a day, or in a range of days' })
  @Answers(201, 'Noted.', annotation)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'There are too many.')
  async make(
    @Body({ schema: annotationRequest }) asked: AnnotationRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<Annotation> {
    return await this.annotations.make(asked, subject);
  }

  @OpenTo('organizer')
  @Put(':id')
  @ApiOperation({ operationId: 'changeAnnotation', summary: 'Says it anew' })
  @Answers(200, 'Changed.', annotation)
  @Problems(400, 404, 503)
  async change(
    @Param('id', byId) id: string,
    @Body({ schema: annotationChange }) change: AnnotationChange,
    @CurrentUser() { subject }: Identity,
  ): Promise<Annotation> {
    return await this.annotations.change(id, change, subject);
  }

  @OpenTo('organizer')
  @Delete(':id')
  @ApiOperation({ operationId: 'deleteAnnotation', summary: 'Takes it away' })
  @AnswersNothing('It is gone.')
  @Problems(400, 404, 503)
  async remove(@Param('id', byId) id: string): Promise<void> {
    await this.annotations.remove(id);
  }
}
