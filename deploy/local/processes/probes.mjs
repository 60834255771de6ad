import { connect } from 'node:net';

const timeoutMs = 2_000;

/**
 * Whether an address answers 200 to a GET.
 * @param {string} url
 * @returns {() => Promise<string | null>} probe: null, or why not
 */
export function httpProbe(url) {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      const body = await response.text();
      return response.status === 200 ? null : `${url} answers ${response.status} ${body.slice(0, 300)}`;
    } catch (error) {
      return `${url} does not answer (${reasonOf(error)})`;
    }
  };
}

/**
 * Whether somebody accepts connections.
 * @param {string} host
 * @param {number} port
 * @returns {() => Promise<string | null>} probe: null, or why not
 */
export function tcpProbe(host, port) {
  return () => exchange(host, port, Buffer.alloc(0), () => null);
}

/**
 * Connects, sends, and lets `judge` look at what has come back until it can tell.
 * @param {string} host
 * @param {number} port
 * @param {Buffer} request nothing to send: judged as soon as connected
 * @param {(answer: Buffer) => string | null | undefined} judge null good, text bad, undefined not enough yet
 * @returns {Promise<string | null>} null, or why not
 */
export function exchange(host, port, request, judge) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    let answer = Buffer.alloc(0);
    const end = (/** @type {string | null} */ verdict) => {
      socket.destroy();
      resolve(verdict);
    };
    const look = () => {
      const verdict = judge(answer);
      if (verdict !== undefined) end(verdict);
    };
    socket.setTimeout(timeoutMs, () => end(`${host}:${port} does not answer in time`));
    socket.on('error', (error) => end(`${host}:${port}: ${reasonOf(error)}`));
    socket.on('close', () => end(`${host}:${port} hangs up`));
    socket.on('connect', () => (request.length > 0 ? socket.write(request) : look()));
    socket.on('data', (bytes) => {
      answer = Buffer.concat([answer, bytes]);
      look();
    });
  });
}

/** @param {unknown} error */
function reasonOf(error) {
  const { cause = error } = /** @type {{cause?: unknown}} */ (error);
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (cause);
  return code ?? message;
}
