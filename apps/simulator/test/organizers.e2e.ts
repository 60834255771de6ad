import { runSignedInStack } from '../testing/run-stack.js';
import { distressReports } from './organizers/distress.js';
import { reviewQueue } from './organizers/reviews.js';
import { settingsOfCampaign } from './organizers/settings.js';

/** One stack for all journeys. Reviews come first: they look at a campaign that nobody else has called in. */
const running = runSignedInStack();

describe('the review queue', () => reviewQueue(running));
describe('distress reports', () => distressReports(running));
describe('what organizers decide', () => settingsOfCampaign(running));
