/** `npm run token`: prints a bearer token for scripts, or a link to sign in. */
import { requireMachine } from './cli/machine.mjs';

requireMachine();
const { explain } = await import('./cli/failure.mjs');
const { printToken } = await import('./stack/print-token.mjs');
try {
  printToken(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
