import { Failure } from '../cli/failure.mjs';
import { readDataFolder, readNumber, readOptions } from '../cli/options.mjs';
import { root } from './root.mjs';
import { readRun } from './run-file.mjs';
import { readSecrets } from './secrets.mjs';
import { bearerToken, roles, signInLink } from './tokens.mjs';

const usage = `Usage: npm run -s token -- --role ROLE [--data DIR] [--campaign ID] [--minutes N]
       npm run -s token -- --sign-in [--data DIR]

  --role ROLE     ${roles.join(', ')}: prints a bearer token
  --campaign ID   good for this campaign only
  --minutes N     how long it is good for (default 480)
  --sign-in       prints a link that signs an admin in, once, within an hour
  --data DIR      data folder of the installation (default .callboard)`;

const known = /** @type {const} */ ({
  role: { type: 'string' },
  data: { type: 'string' },
  campaign: { type: 'string' },
  minutes: { type: 'string' },
  'sign-in': { type: 'boolean' },
  help: { type: 'boolean' },
});

const yearMinutes = 365 * 24 * 60;

/**
 * Prints what is asked for, and nothing else, on standard output.
 * @param {string[]} argv
 * @throws {Failure} wrong options, or a data folder without secrets
 */
export function printToken(argv) {
  const values = readOptions(argv, known, usage);
  const data = readDataFolder(values.data, root);
  if (values.help) console.log(usage);
  else if (values['sign-in']) console.log(freshLink(data));
  else {
    const role = roles.find((one) => one === values.role);
    if (!role) throw new Failure(values.role ? `There is no role "${values.role}".` : '--role is missing.', usage);
    const minutes = readNumber('minutes', values.minutes ?? '480', 1, yearMinutes);
    const { authKeys } = readSecrets(data);
    console.log(bearerToken({ role, authKeys, minutes, campaign: values.campaign }));
  }
}

/** @param {string} data */
function freshLink(data) {
  const { authKeys } = readSecrets(data);
  const run = readRun(data);
  if (!run)
    throw new Failure(`Nothing runs in ${data}, so there is no address to sign in at.`, 'Start it with npm start.');
  return signInLink({ address: run.address, authKeys });
}
