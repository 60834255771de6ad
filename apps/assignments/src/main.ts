import { loadConfig, runService } from '#platform';
import { AssignmentsModule } from './assignments.module.js';
import { consumeOutcomes } from './outcomes/consume.js';
import { assignmentsSettings } from './settings.js';

await runService(() => {
  const config = loadConfig(assignmentsSettings);
  return {
    ...config,
    service: 'assignments',
    module: AssignmentsModule.forRoot(config),
    prepare: (app) => consumeOutcomes(app, config),
  };
});
