/** `npm start`: brings up the whole of callboard on this machine and stops it on Ctrl-C. */
import { requireMachine } from './cli/machine.mjs';

requireMachine();
const { launch } = await import('./launch.mjs');
process.exit(await launch(process.argv.slice(2)));
