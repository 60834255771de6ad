import type { IncomingMessage, ServerResponse } from 'node:http';
import { ImportInterrupted } from '../report/failure-reason.js';

/** Longer than an import waits for a server that is gone, for then it reads nothing either. */
const stalledAfter = 120_000;

/** Aborted when the client hangs up before it has the whole answer. */
export function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new ImportInterrupted('the client has gone'));
  });
  return gone.signal;
}

/** Hangs up when nothing has moved for a while: a client that fell asleep must not block all other imports. */
export function endIfStalled(request: IncomingMessage): void {
  request.setTimeout(stalledAfter, () => request.destroy());
}

/** After an answer that did not need the whole file the client may still be sending: let it come to its end. */
export function drainAfterwards(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    request.unpipe();
    request.resume();
  });
}
