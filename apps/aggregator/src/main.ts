import { loadConfig, runService } from '#platform';
import { aggregatorService } from './aggregator-service.js';
import { aggregatorSettings } from './settings.js';

await runService(() => aggregatorService(loadConfig(aggregatorSettings)));
