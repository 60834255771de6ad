/** How long requests may take to end by themselves once the server is told to stop. */
const graceMs = 1_000;

/**
 * Takes no more connections, lets what is under way end, then cuts what never ends, such as live figures.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
export function stop(server) {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
