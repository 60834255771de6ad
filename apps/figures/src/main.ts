import { loadConfig, runService } from '#platform';
import { figuresService } from './figures-service.js';
import { alertSettings, figuresSettings } from './settings.js';

void runService(() => figuresService(loadConfig({ ...figuresSettings, ...alertSettings })));
