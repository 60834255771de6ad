import type { ServiceOptions } from '#platform';
import { AssignmentsModule } from './assignments.module.js';
import { Clock } from './clock.js';
import { consumeOutcomes } from './outcomes/consume.js';
import type { AssignmentsConfig } from './settings.js';

/** The service, ready to be started or documented. */
export function assignmentsService(config: AssignmentsConfig, clock = new Clock()): ServiceOptions {
  return {
    ...config,
    service: 'assignments',
    module: AssignmentsModule.forRoot(config, clock),
    prepare: (app) => consumeOutcomes(app, config),
  };
}
