import { Stopped } from './failure.mjs';
import { paint, seconds } from './style.mjs';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** A step that takes longer is announced where there is no spinner, so that nobody thinks it hangs. */
const longMs = 5_000;

/**
 * Shows what is under way: each step ends as a line with its time; on a terminal, running steps spin below.
 */
export class Steps {
  /** @type {Set<{title: string, detail: string, since: number}>} */
  #running = new Set();
  #drawn = 0;
  #frame = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {NodeJS.WriteStream} [out] */
  constructor(out = process.stdout) {
    this.out = out;
    this.live = out.isTTY === true;
  }

  /**
   * Runs one step.
   * @template T
   * @param {string} title
   * @param {(say: (detail: string) => void) => Promise<T> | T} work `say` sets the words beside the title
   * @returns {Promise<T>} what the work gives; fails as it fails
   */
  async run(title, work) {
    const step = { title, detail: '', since: Date.now() };
    this.#running.add(step);
    this.#tick();
    const announce = setTimeout(() => this.live || this.line(`... ${title}`), longMs);
    const finish = (/** @type {string} */ mark) => {
      this.#running.delete(step);
      this.line(`${mark} ${describe(step)}`);
    };
    try {
      const result = await work((detail) => {
        step.detail = detail;
      });
      finish(paint(this.out, 'green', '✓'));
      return result;
    } catch (error) {
      if (error instanceof Stopped) this.#running.delete(step);
      else finish(paint(this.out, 'red', '✗'));
      throw error;
    } finally {
      clearTimeout(announce);
    }
  }

  /** @param {string} text a line that stays */
  line(text) {
    this.#erase();
    this.out.write(`${text}\n`);
    this.#tick();
  }

  #tick() {
    if (!this.live) return;
    clearTimeout(this.#timer);
    this.#erase();
    if (this.#running.size === 0) return;
    const frame = paint(this.out, 'cyan', frames[this.#frame++ % frames.length] ?? '');
    for (const step of this.#running)
      this.out.write(`${frame} ${describe(step).slice(0, (this.out.columns || 80) - 3)}\n`);
    this.#drawn = this.#running.size;
    this.#timer = setTimeout(() => this.#tick(), 100).unref();
  }

  #erase() {
    if (this.#drawn > 0) this.out.write(`\x1b[${this.#drawn}A\x1b[0J`);
    this.#drawn = 0;
  }
}

/** @param {{title: string, detail: string, since: number}} step */
function describe({ title, detail, since }) {
  return `${(detail ? `${title}: ${detail}` : title).padEnd(56)} ${seconds(Date.now() - since)}`;
}
