import { createEvent } from '#events';
import { assignmentOf } from '../../outcome/assignment-of.js';
import type { EventPublisher } from '../../publish/event-publisher.js';
import { originNow } from '../../publish/origin.js';
import type { Step } from '../look-up/decide.js';
import type { Patience } from './persist.js';
import { publishAll } from './publish-all.js';

/**
 * Publishes what a batch of rows changes. Resolves when all of it is durable.
 *
 * A call is issued before its outcome is recorded: should the second step fail, the next import finds the call
 * without an outcome and records it; the other way round an outcome would stay without an assignment.
 */
export async function publishSteps(
  publisher: EventPublisher,
  steps: readonly Step[],
  timeZone: string,
  patience: Patience,
): Promise<void> {
  const origin = originNow(timeZone);
  const issued = ({ call }: Step) => createEvent('org.callboard.assignment.issued', assignmentOf(call), origin);
  const recorded = ({ call }: Step) => createEvent('org.callboard.outcome.recorded', call, origin);
  const isNew = steps.filter((step) => step.isNew);
  const changes = steps.filter(({ counts }) => counts !== 'unchanged');
  await publishAll(publisher, isNew, issued, patience);
  await publishAll(publisher, changes, recorded, patience);
}
