import { explain, Stopped } from './cli/failure.mjs';
import { onInterrupt } from './cli/interrupt.mjs';
import { readStartOptions, startUsage } from './cli/start-options.mjs';
import { Steps } from './cli/steps.mjs';
import { paint } from './cli/style.mjs';
import { packagesInstalled } from './install/npm.mjs';
import { prepareTree } from './install/prepare.mjs';
import { lossOf } from './processes/children.mjs';
import { requireSpace } from './processes/disk.mjs';
import { followPast } from './stack/follow-past.mjs';
import { root } from './stack/root.mjs';
import { startStack } from './stack/start-stack.mjs';

const neededBytes = 1e9;
/** npm packages and the builds. */
const neededForInstall = 4e9;

/**
 * The whole of `npm start`: from the command line to the last process stopped.
 * @param {string[]} argv
 * @param {Partial<import('./stack/start-stack.mjs').StackOptions>} [parts] replaced in tests
 * @returns {Promise<number>} exit code: 0 after Ctrl-C, 1 when something is wrong
 */
export async function launch(argv, parts = {}) {
  const steps = new Steps();
  const controller = new AbortController();
  /** @type {import('./stack/start-stack.mjs').Stack | undefined} */
  let stack;
  const interrupted = onInterrupt(() => {
    steps.line('Stopping; Ctrl-C again ends everything at once.');
    controller.abort();
  });
  try {
    const { help, ...options } = readStartOptions(argv, root);
    if (help) {
      console.log(startUsage);
      return 0;
    }
    requireSpace(options.data, neededBytes);
    if (!packagesInstalled(root)) requireSpace(root, neededForInstall);
    stack = await startStack({ ...options, steps, controller, prepare: prepareTree, ...parts });
    greet(stack, steps);
    const simulator = stack.children.all.find(({ name }) => name === 'simulator');
    void followPast({ simulator, steps, signal: controller.signal });
    const lost = await Promise.race([interrupted, stack.children.lost]);
    if (lost) throw await lossOf(lost);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    console.error(`\n${explain(error)}`);
    return 1;
  } finally {
    const { stop } = stack ?? {};
    if (stop) await steps.run('Everything stopped', stop);
  }
}

/** @param {import('./stack/start-stack.mjs').Stack} stack @param {Steps} steps */
function greet({ address, signInUrl, logs }, steps) {
  steps.line(`
callboard is ready at ${paint(steps.out, 'bold', address)}

  Sign in as admin (once, within an hour; npm run token -- --sign-in makes another link),
  and make an account of your own:
  ${signInUrl}

  Logs: ${logs}
  Ctrl-C stops everything.`);
}
