import { Injectable } from '@nestjs/common';
import { decodeEvent } from '#events';
import { EventProducer } from '#kafka';
import { type Identity, Problem } from '#platform';
import { LetterStore, type LetterWithRecord } from './letter-store.js';
import type { Letter, ReplayRequest, Resolution, WaiveRequest } from './letters.schema.js';

type Decision = Pick<Resolution, 'by' | 'note'>;

/** What an organizer can do with a dead letter. */
@Injectable()
export class ResolveLetter {
  constructor(
    private readonly store: LetterStore,
    private readonly producer: EventProducer,
  ) {}

  /**
   * Publishes the record again as it came, and notes that. A crash in between leaves it outstanding, although it
   * counts: publishing it once more changes nothing, for events are a set.
   *
   * @throws Problem 404, 409 @throws RetriableError
   */
  async replay(id: string, request: ReplayRequest, { subject }: Identity): Promise<Letter> {
    const found = await this.outstanding(id);
    const { letter, key, value } = found;
    const { event, rejection } = decodeEvent(value, letter.stream);
    if (!letter.canReplay)
      throw conflict('There is nothing to replay: Kafka did not have the records any more. Waive it, saying why.');
    if (rejection)
      throw conflict(
        `The record cannot be counted yet: ${rejection.reason} (${beginningOf(rejection.detail)}). ` +
          'Replay it when a release that accepts it is running, or waive it.',
      );
    const { stream } = letter;
    await this.producer.sendRecord({ stream, key: key.length > 0 ? key : null, value, time: new Date(event.time) });
    return await this.note(found, { action: 'replayed', subject, ...request });
  }

  /** Notes that the record is to be left out of the figures. @throws Problem 404, 409 @throws RetriableError */
  async waive(id: string, request: WaiveRequest, { subject }: Identity): Promise<Letter> {
    return await this.note(await this.outstanding(id), { action: 'waived', subject, ...request });
  }

  private async outstanding(id: string): Promise<LetterWithRecord> {
    const found = await this.store.require(id);
    const { resolution } = found.letter;
    if (resolution) throw conflict(`The dead letter was ${resolution.action} before, by ${resolution.by}.`);
    return found;
  }

  private async note(found: LetterWithRecord, decision: Decision & Omit<Resolution, 'at'>): Promise<Letter> {
    await this.store.resolve(found, decision);
    return (await this.store.require(found.letter.id)).letter;
  }
}

const mostFaults = 3;

/** What is wrong, as far as somebody reads it. */
function beginningOf(detail: string): string {
  const faults = detail.split('; ');
  const more = faults.length - mostFaults;
  return faults.slice(0, mostFaults).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

const conflict = (detail: string) => new Problem({ status: 409, title: 'Not possible', detail });
