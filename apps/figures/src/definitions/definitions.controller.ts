import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CatalogueMetric, catalogue, dimensionNames, dimensions, dimensionsOf, superseded } from '#metrics';
import { AllowAnybody, Answers } from '#platform';
import { type DefinitionsAnswer, definitionsAnswer } from './definitions.schema.js';

@ApiTags('definitions')
@Controller('definitions')
export class DefinitionsController {
  @AllowAnybody()
  @Get()
  @ApiOperation({
    operationId: 'getDefinitions',
    summary: 'What every metric means: definition, version, unit, numerator and denominator, in every language',
  })
  @Answers(200, 'The catalogue.', definitionsAnswer)
  definitions(): DefinitionsAnswer {
    return {
      metrics: catalogue.map(describe),
      superseded: superseded.map(describe),
      dimensions: dimensionNames.map((dimension) => ({ dimension, title: dimensions[dimension] })),
    };
  }
}

function describe(metric: CatalogueMetric): DefinitionsAnswer['metrics'][number] {
  const { name, version, since, title, definition, unit, numerator, denominator, source, refuses, publishable } =
    metric;
  return {
    metric: name,
    version,
    since,
    title,
    definition,
    unit,
    ...(numerator ? { numerator } : {}),
    ...(denominator ? { denominator } : {}),
    ...(source ? { source } : {}),
    dimensions: dimensionsOf(metric),
    refuses,
    publishable,
  };
}
