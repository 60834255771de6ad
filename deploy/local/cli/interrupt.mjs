/** npm passes a Ctrl-C on that the terminal has sent us already: what follows so quickly is no second one. */
const echoMs = 500;

/**
 * Listens to Ctrl-C and the other ways to be told to end. A second one ends this process at once; what it does on
 * `exit` still happens.
 * @param {() => void} first
 * @returns {Promise<undefined>} fulfilled at the first one
 */
export function onInterrupt(first) {
  let since = 0;
  return new Promise((resolve) => {
    const handle = () => {
      if (since === 0) {
        since = Date.now();
        first();
        resolve(undefined);
      } else if (Date.now() - since > echoMs) process.exit(130);
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, handle);
    // After a closed terminal there is nobody to write to; everything must be stopped all the same.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  });
}
