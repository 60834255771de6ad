export * from './every-day-counted.js';
export * from './store-events.js';
