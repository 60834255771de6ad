import type { KafkaMessage } from 'kafkajs';
import { Gate } from './gate.js';
import type { RecordBatch, Slice } from './record-batch.js';

export interface BufferLimits {
  /** A batch is due at once when it has so many records or bytes. Slices are not divided, so it may have more. */
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** Milliseconds after which whatever there is is due. */
  readonly maxAgeMs: number;
  /** Records that may wait longer, so that fewer and larger batches come of them. By default, none. */
  readonly patient?: PatientRecords;
}

/** Records that nobody waits for. */
export interface PatientRecords {
  readonly include: (record: KafkaMessage) => boolean;
  /** Milliseconds after which they are due by themselves. */
  readonly maxAgeMs: number;
}

/** Gathers what all partitions of an instance deliver into batches, due by size or by age. */
export class SharedBuffer {
  private slices: Slice[] = [];
  private records = 0;
  private bytes = 0;
  private age: NodeJS.Timeout | undefined;
  private isPatient = false;
  private closed = false;
  private readonly room = new Gate(true);
  private readonly due = new Gate(false);

  constructor(private readonly limits: BufferLimits) {}

  /** Resolves when there is room for more. */
  async hasRoom(): Promise<void> {
    await this.room.pass();
  }

  add(slice: Slice): void {
    if (this.closed) return;
    this.slices.push(slice);
    this.records += slice.records.length;
    for (const { value } of slice.records) this.bytes += value?.length ?? 0;
    this.startTimer(slice);
    if (this.records < this.limits.maxRecords && this.bytes < this.limits.maxBytes) return;
    this.due.open();
    this.room.shut();
  }

  /** Records that are in a hurry take all others with them. */
  private startTimer({ records }: Slice): void {
    if (this.age !== undefined && !this.isPatient) return;
    const { patient, maxAgeMs } = this.limits;
    const isPatient = patient !== undefined && records.every(patient.include);
    if (this.age !== undefined && isPatient) return;
    clearTimeout(this.age);
    this.isPatient = isPatient;
    this.age = setTimeout(() => this.due.open(), isPatient ? patient.maxAgeMs : maxAgeMs);
  }

  /** The next batch, once it is due; undefined after the buffer was closed. */
  async next(): Promise<RecordBatch | undefined> {
    do await this.due.pass();
    while (
      // Cleared between becoming due and being taken.
      this.slices.length === 0 &&
      !this.closed
    );
    if (this.closed) return undefined;
    const { slices } = this;
    this.clear();
    return { slices };
  }

  /** Forgets what has not been taken yet: it will be read again. */
  clear(): void {
    this.slices = [];
    this.records = 0;
    this.bytes = 0;
    clearTimeout(this.age);
    this.age = undefined;
    this.due.shut();
    this.room.open();
  }

  /** Ends the waiting on both sides. */
  close(): void {
    this.clear();
    this.closed = true;
    this.due.open();
  }
}
