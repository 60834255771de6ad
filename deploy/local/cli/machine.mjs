/** Oldest Node that runs callboard; `engines` in package.json says the same. */
const oldest = { major: 20, minor: 19 };

/**
 * Whether a version of Node is new enough.
 * @param {string} version such as `20.19.1`
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/**
 * Ends the process with a plain message if it cannot run callboard. Comes before anything that an old Node could not
 * even load.
 */
export function requireMachine() {
  if (!isNodeSupported(process.versions.node)) {
    console.error(`callboard needs Node ${oldest.major}.${oldest.minor} or newer, this is ${process.versions.node}.`);
    console.error('Install a newer one from https://nodejs.org and start again.');
    process.exit(1);
  }
  if (process.platform !== 'linux') {
    console.error(`callboard runs on Linux, this is ${process.platform}.`);
    console.error('Run it in a Linux container or virtual machine (on Windows: WSL 2).');
    process.exit(1);
  }
}
