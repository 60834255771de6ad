import { loadConfig, runService } from '#platform';
import { assignmentsService } from './assignments-service.js';
import { assignmentsSettings } from './settings.js';

await runService(() => assignmentsService(loadConfig(assignmentsSettings)));
