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

/** Ends the process with a plain message if its Node is too old. Runs before anything that an old Node cannot load. */
export function requireNode() {
  if (isNodeSupported(process.versions.node)) return;
  console.error(`callboard needs Node ${oldest.major}.${oldest.minor} or newer, this is ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and start again.');
  process.exit(1);
}
