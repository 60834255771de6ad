import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { volunteerPseudonym } from '#events';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { RefusedReports } from './refused-reports.js';
import { Reviews } from './reviews.js';
import {
  type ExclusionNote,
  exclusionNote,
  type KeepRequest,
  keepRequest,
  type RefusedReport,
  type ReviewsAnswer,
  type ReviewsQuery,
  refusalParameter,
  refusedReport,
  reviewsAnswer,
  reviewsQuery,
  type WholeReview,
  wholeReview,
} from './reviews.schema.js';

@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: Reviews,
    private readonly refusedReports: RefusedReports,
  ) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getReviews', summary: 'Volunteers whose reports nobody would expect' })
  @Answers(200, 'Who wait for a decision.', reviewsAnswer)
  @Problems(400, 404, 503)
  async list(@Query({ schema: reviewsQuery }) { campaign }: ReviewsQuery): Promise<ReviewsAnswer> {
    return await this.reviews.list(campaign);
  }

  @OpenTo('organizer')
  @Get(':volunteer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getReview', summary: 'One of them, with what was decided before' })
  @Answers(200, 'What speaks against the volunteer.', wholeReview)
  @Problems(400, 404, 503)
  async show(
    @Param('volunteer', { schema: volunteerPseudonym }) volunteer: string,
    @Query({ schema: reviewsQuery }) { campaign }: ReviewsQuery,
  ): Promise<WholeReview> {
    return await this.reviews.show(campaign, volunteer);
  }

  @OpenTo('organizer')
  @Post(':volunteer/keep')
  @ApiOperation({ operationId: 'keepVolunteer', summary: 'Let the calls of the volunteer count' })
  @Answers(200, 'Noted.', wholeReview)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It was decided before, or the volunteer is being excluded.')
  async keep(
    @Param('volunteer', { schema: volunteerPseudonym }) volunteer: string,
    @Body({ schema: keepRequest }) request: KeepRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<WholeReview> {
    return await this.reviews.keep(volunteer, request, subject);
  }

  @OpenTo('service')
  @Post(':volunteer/exclusion')
  @ApiOperation({ operationId: 'noteExclusion', summary: 'Note who excludes a volunteer, for the service that does' })
  @AnswersNothing('Noted.')
  @Problems(400, 404, 503)
  async exclude(
    @Param('volunteer', { schema: volunteerPseudonym }) volunteer: string,
    @Body({ schema: exclusionNote }) note: ExclusionNote,
  ): Promise<void> {
    await this.reviews.noteExclusion(volunteer, note);
  }

  @OpenTo('service')
  @Post(':volunteer/refusals/:refusal')
  @ApiOperation({ operationId: 'noteRefusal', summary: 'Note that a report was refused, for the service that refuses' })
  @AnswersNothing('Noted.')
  @Problems(400, 503)
  async refused(
    @Param('volunteer', { schema: volunteerPseudonym }) volunteer: string,
    @Param('refusal', { schema: refusalParameter }) refusal: string,
    @Body({ schema: refusedReport }) report: RefusedReport,
  ): Promise<void> {
    await this.refusedReports.add(volunteer, refusal, report);
  }
}
