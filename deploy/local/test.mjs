/** `npm test`: real servers on ports of their own, then Jest; arguments are passed on to it. */
import { requireMachine } from './cli/machine.mjs';

requireMachine();
const { runTests } = await import('./run-tests.mjs');
process.exit(await runTests(process.argv.slice(2)));
