import type { Extent } from './extent';

/** Two looks of the service at its tables where it has most to answer, with time to spare. */
const silenceMs = 30_000;
/** Questions of one page come one after the other. */
const gatherMs = 50;

interface Told {
  answered: (path: string, answer: unknown) => void;
  /** How far all answers go; undefined: they are not live any more. */
  reached: (extent: Extent | undefined) => void;
}

/**
 * One stream of events for all the questions of a page. When they change, the next stream is opened before the last
 * one is closed, and each begins with all answers: nothing is missed in between.
 */
export class LiveConnection {
  private readonly watched = new Map<string, number>();
  private source: EventSource | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly told: Told) {}

  /** @param path of a question, below `/api/v1` */
  watch(path: string): () => void {
    this.count(path, 1);
    return () => this.count(path, -1);
  }

  close(): void {
    clearTimeout(this.gathering);
    clearTimeout(this.silence);
    this.source?.close();
    this.source = undefined;
  }

  private count(path: string, change: 1 | -1): void {
    const count = (this.watched.get(path) ?? 0) + change;
    if (count > 0) this.watched.set(path, count);
    else this.watched.delete(path);
    if (count > 1 || (count === 1 && change === -1)) return;
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => this.open(), gatherMs);
  }

  private open(): void {
    const last = this.source;
    this.source = undefined;
    if (this.watched.size > 0) {
      const asks = [...this.watched.keys()].map((path) => ['ask', path]);
      const source = new EventSource(`/api/v1/figures/live?${new URLSearchParams(asks)}`);
      this.source = source;
      source.addEventListener('figures', (event) => {
        const { ask, answer } = JSON.parse(event.data);
        this.told.answered(ask, answer);
      });
      source.addEventListener('extent', (event) => this.reach(JSON.parse(event.data)));
      source.addEventListener('unavailable', () => this.reach(undefined));
      // The browser connects anew by itself, unless it was refused.
      source.addEventListener('error', () => this.source === source && this.reach(undefined));
    }
    last?.close();
  }

  private reach(extent: Extent | undefined): void {
    clearTimeout(this.silence);
    if (extent) this.silence = setTimeout(() => this.told.reached(undefined), silenceMs);
    this.told.reached(extent);
  }
}
