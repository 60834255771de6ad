/** `npm run token`: prints a bearer token for scripts, or a link to sign in. */
import { requireNode } from './cli/node-version.mjs';

requireNode();
const { explain } = await import('./cli/failure.mjs');
const { printToken } = await import('./stack/print-token.mjs');
try {
  printToken(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
