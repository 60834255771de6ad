import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const { scheduleCheckPendingRequests } = RequestQueue.prototype;

/**
 * kafkajs 2.2.4 looks once a millisecond whether a request waits to be sent, on every connection, for ever: 4 % of a core
 * each. Where none waits there is nothing to look for, and whoever comes to wait has it looked at again.
 *
 * @see https://github.com/tulios/kafkajs/issues/1704
 */
RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
  if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
};
