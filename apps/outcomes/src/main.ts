import { loadConfig, runService } from '#platform';
import { outcomesService } from './outcomes-service.js';
import { outcomesSettings } from './settings.js';

void runService(() => outcomesService(loadConfig(outcomesSettings)));
