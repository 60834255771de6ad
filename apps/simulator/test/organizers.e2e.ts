import { runSignedInStack } from '../testing/run-stack.js';
import { runReceivers } from '../testing/told.js';
import { alertOver, alertRaised, alertSettings } from './organizers/alerts.js';
import { dataHealth } from './organizers/data-health.js';
import { distressReports } from './organizers/distress.js';
import { restatedDays } from './organizers/restatements.js';
import { reviewQueue } from './organizers/reviews.js';
import { settingsOfCampaign } from './organizers/settings.js';

/**
 * One stack for all journeys. Alerts take minutes to come and to go, and other things are tried meanwhile. Reviews come
 * before calls: they look at a campaign that nobody else has called in.
 */
const told = runReceivers();
const running = runSignedInStack(() => told.environment);

describe('the settings of alerts', () => alertSettings(running, told));
describe('the review queue', () => reviewQueue(running));
describe('the data health', () => dataHealth(running));
describe('an alert', () => alertRaised(running, told));
describe('distress reports', () => distressReports(running));
describe('what organizers decide', () => settingsOfCampaign(running));
describe('days that changed', () => restatedDays(running));
describe('an alert that is over', () => alertOver(running, told));
