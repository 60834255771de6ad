import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { MyLesson } from '../lessons/my-lesson.js';
import { type MyLessonAnswer, myLessonAnswer } from '../lessons/my-lesson.schema.js';
import { CallsOfVolunteer } from './calls-of-volunteer.js';
import {
  type CallsOfVolunteerAnswer,
  type CallsOfVolunteerRequest,
  callsOfVolunteerAnswer,
  callsOfVolunteerRequest,
} from './calls-of-volunteer.schema.js';
import { MyWeek } from './my-week.js';
import { type MyWeekAnswer, myWeekAnswer } from './my-week.schema.js';

@ApiTags('volunteers')
@Controller('volunteers')
export class VolunteersController {
  constructor(
    private readonly myLesson: MyLesson,
    private readonly myWeek: MyWeek,
    private readonly callsOfVolunteer: CallsOfVolunteer,
  ) {}

  @OpenTo('volunteer')
  @Get('me/week')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMyWeek', summary: 'What the volunteer who asks did in the last seven days' })
  @Answers(200, 'The volunteer’s own calls, and nobody else’s.', myWeekAnswer)
  @Problems(404, 503)
  async week(@CurrentUser() user: Identity): Promise<MyWeekAnswer> {
    return await this.myWeek.of(user);
  }

  @OpenTo('volunteer')
  @Get('me/lesson')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMyLesson', summary: 'The latest lesson, if the volunteer who asks sees it already' })
  @Answers(200, 'The lesson, or from when on there is one.', myLessonAnswer)
  @Problems(404, 503)
  async lesson(@CurrentUser() user: Identity): Promise<MyLessonAnswer> {
    return await this.myLesson.of(user);
  }

  @OpenTo('service')
  @Post('calls')
  @ApiOperation({ operationId: 'getCallsOfVolunteer', summary: 'The calls of a volunteer, for the other services' })
  @Answers(200, 'The calls that are known.', callsOfVolunteerAnswer)
  @Problems(400, 404, 503)
  async calls(
    @Body({ schema: callsOfVolunteerRequest }) request: CallsOfVolunteerRequest,
  ): Promise<CallsOfVolunteerAnswer> {
    return await this.callsOfVolunteer.find(request);
  }
}
